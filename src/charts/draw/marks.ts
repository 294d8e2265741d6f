import type { Plugin } from 'chart.js';
import type { Look } from './palette.ts';
import type { Label, Scene, Stroke } from '../scene/scene.ts';

type Brush = CanvasRenderingContext2D;

/** Everything of a scene that Chart.js does not draw itself: paper, hairlines, hatching, frames and, where wanted, words. */
export function sceneMarks(scene: Scene, look: Look): Plugin<'bar' | 'line'> {
  return {
    id: 'scene-marks',
    beforeDatasetsDraw: ({ ctx }) => {
      if (look.paper) fillPaper(ctx, scene, look);
      for (const stroke of scene.under) drawStroke(ctx, stroke, look);
    },
    afterDatasetsDraw: ({ ctx }) => {
      for (const stroke of scene.over) drawStroke(ctx, stroke, look);
      if (look.words) for (const label of scene.labels) drawLabel(ctx, label, look);
    },
  };
}

function fillPaper(context: Brush, { width, height }: Scene, { palette }: Look): void {
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
}

function drawStroke(context: Brush, { role, width, lines }: Stroke, { palette }: Look): void {
  context.strokeStyle = palette[role];
  context.lineWidth = width;
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
}

function drawLabel(context: Brush, label: Label, { palette, words }: Look): void {
  if (!words) return;
  context.fillStyle = palette[label.role];
  context.font = `${label.bold ? 700 : 400} ${label.size}px ${label.serif ? words.serif : words.sans}`;
  context.textAlign = label.anchor === 'middle' ? 'center' : (label.anchor ?? 'start');
  context.fillText(label.text, label.x, label.y);
}

import type { Scene, WidthName } from './scene/scene.ts';
import { widthEm, wrap } from './draw/wrap.ts';

/** What an embedded page holds. */
export interface EmbedContent {
  readonly name: string;
  readonly notes: readonly string[];
  readonly scenes: Readonly<Record<WidthName, Scene>>;
}

// Sizes of pages/charts/[id]/embed.astro, in px; a browser test holds the result against the page.
const PADDING = 16;
const TITLE = { size: 20, line: 30 };
const SMALL = { size: 14, line: 24 };
const GAPS = 56;
/** The narrowest and the widest page for each picture, and the widest that the picture is shown. */
const VIEWS = [
  { scene: 'phone', from: 320, to: 640, most: 480 },
  { scene: 'desktop', from: 640, to: 900, most: 720 },
] as const;

/** The height that an embedded page needs at any width from 320 px, in px. */
export function embedHeight({ name, notes, scenes }: EmbedContent): number {
  const heights = VIEWS.flatMap(({ scene, from, to, most }) =>
    [from, to].map((page) => {
      const room = page - 2 * PADDING;
      const { width, height } = scenes[scene];
      const picture = (Math.min(room, most) / width) * height;
      const titles = wrap(name, room / TITLE.size - 1).length * TITLE.line;
      const lines = Math.ceil(widthEm(notes.join('')) / (room / SMALL.size - 2));
      return picture + titles + (lines + 2) * SMALL.line + 2 * PADDING + GAPS;
    }),
  );
  return Math.ceil(Math.max(...heights) / 10) * 10;
}

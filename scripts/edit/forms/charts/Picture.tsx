/** A picture of the project's own making, by its SVG; `label` is what who does not see it is told. */
export function Picture({ svg, label }: { readonly svg: string; readonly label?: string }) {
  const words = label === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': label };
  return <div class="chart-picture" {...words} dangerouslySetInnerHTML={{ __html: svg }} />;
}

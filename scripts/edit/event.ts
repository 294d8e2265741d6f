/** What the desk tells its windows by itself: content on the disk changed; a step of publishing went on. */
export type DeskEvent =
  { readonly kind: 'changed' } | { readonly kind: 'progress'; readonly of: string; readonly state: unknown };

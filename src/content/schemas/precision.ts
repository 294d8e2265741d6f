/**
 * How well a place is known: how far its point may be off in metres, and whether it is drawn as approximate. `area` is a quarter of the town, such as 老城区, which is neither a street nor a township's seat.
 */
export const PRECISIONS = {
  surveyed: { error: 30, approximate: false },
  street: { error: 100, approximate: false },
  area: { error: 500, approximate: true },
  'township-seat': { error: 500, approximate: true },
} as const;

export type Precision = keyof typeof PRECISIONS;

export function isPrecision(text: string): text is Precision {
  return Object.keys(PRECISIONS).includes(text);
}

import type { Issue } from '../../../../src/content/issue.ts';
import type { LngLat } from '../../../../src/content/schemas/geo.ts';
import type { Places } from '../../../../src/content/schemas/places.ts';
import type { MappedStation } from '../../../../src/stations/diagram-scene.ts';
import type { FieldView } from '../form/field-view.ts';
import type { Datum } from './coordinates.ts';

/** All stations, and what the diagram needs. */
export interface StationsView extends MapView {
  readonly stations: readonly StationCard[];
}

export interface MapView {
  /** Of the county. */
  readonly name: string;
  readonly townships: Places['townships'];
  readonly mapped: readonly MappedStation[];
}

export interface StationCard {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  readonly township: string | undefined;
  readonly address: string | undefined;
  /** What readers are told of its place. */
  readonly point: string;
  /** What nobody has given yet. */
  readonly lacks: readonly string[];
  readonly issues: readonly Issue[];
}

/** The file of a station, as written. */
export type StationData = Readonly<Record<string, unknown>>;

/** What the page for one station needs. */
export interface StationFormView extends MapView {
  readonly fields: readonly FieldView[];
  /** As the file has it; undefined for a new one. */
  readonly data: StationData | undefined;
  /** What was typed before and not saved. */
  readonly kept: StationData | undefined;
}

/** A pasted point in one of the three systems, as WGS-84. */
export interface Reading extends LngLat {
  readonly datum: Datum;
  /** Where points of that system come from. */
  readonly name: string;
  /** From the seat of the township; undefined where none is named. */
  readonly metres: number | undefined;
  readonly isInside: boolean;
  /** What may stand as the source of the point. */
  readonly source: string;
}

/** What a pasted text says. */
export interface ReadReply {
  /** What was found or not, in Chinese. */
  readonly notes: readonly string[];
  readonly readings: readonly Reading[];
  readonly likely: { readonly datum: Datum; readonly why: string } | undefined;
}

/** What is known of an address. */
export interface AddressReply {
  readonly words: string;
  /** The seats of the townships that it names. */
  readonly seats: readonly (LngLat & { readonly name: string })[];
}

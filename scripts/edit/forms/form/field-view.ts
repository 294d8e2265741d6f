/** What can be picked from the content instead of typed, by its id; `observed` are the indicators that have a number in the form's year. */
export type PickKind = 'indicator' | 'observed' | 'chapter' | 'station' | 'topic' | 'theme' | 'township';

/** One of the values that a field may have, with its name for staff. */
export interface Choice {
  readonly value: string | boolean;
  readonly label: string;
}

/** One shape of a union: the value of the field that tells the shapes apart, and the fields of that shape. */
export interface Variant extends Choice {
  /** Where true, the telling field is left out. */
  readonly isUnwritten: boolean;
  readonly fields: readonly FieldView[];
}

/**
 * A field of a form, made from a schema: JSON, so that a window can draw it.
 *
 * - `text`, `long` (a sentence or more), `number`, `mixed` (a text that is a number where it consists of digits: a year, a line), `boolean`, `choice`
 * - `words` is a list of words, typed on one line
 * - `list` and `record` hold `item`, the field of each member; `group` holds `fields`; `union` holds `variants`, told apart by the field `by`
 */
export interface FieldView {
  /** The key in the file; '' for the value as a whole, and for the members of a list. */
  readonly name: string;
  /** What staff call it: 单位. */
  readonly label: string;
  readonly help?: string;
  readonly example?: string;
  readonly kind:
    | 'text'
    | 'long'
    | 'number'
    | 'mixed'
    | 'boolean'
    | 'choice'
    | 'words'
    | 'list'
    | 'record'
    | 'group'
    | 'union';
  readonly isOptional: boolean;
  /** What is meant where the field is left out. */
  readonly byDefault?: string | boolean | number;
  /** Of a `choice`, and what a text is usually one of (units). */
  readonly options: readonly Choice[];
  readonly fields: readonly FieldView[];
  readonly variants: readonly Variant[];
  /** The member by which a union's variants are told apart. */
  readonly by?: string;
  readonly item?: FieldView;
  readonly picks?: PickKind;
  /** Of a `record`: what its keys are picked from. */
  readonly keyPicks?: PickKind;
}

/** Where a field stands: keys and indexes from the file's root. */
export type FieldPath = readonly (string | number)[];

/** What the check says of a value, beside its field. */
export interface FieldIssue {
  readonly path: FieldPath;
  readonly severity: 'error' | 'warning';
  /** What was found, what is allowed, an example; Chinese. */
  readonly words: string;
}

/** Everything that can be picked, by kind; `GET /api/form/choices`. */
export type Choices = Readonly<Record<PickKind, readonly PickOption[]>>;

/** As the picker takes it. */
export interface PickOption {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

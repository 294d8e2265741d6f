/** A field of a form, made from a schema: JSON, so that a window can draw it. */
export interface FieldView {
  /** The key in the file. */
  readonly name: string;
  /** What staff call it: 单位. */
  readonly label: string;
  readonly help: string | undefined;
  readonly example: string | undefined;
  /** `list` and `group` hold `fields` of their own; a `list` of plain values has none. */
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'group';
  readonly isOptional: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly fields: readonly FieldView[];
}

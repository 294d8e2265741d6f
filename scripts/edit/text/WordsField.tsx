interface WordsFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onWords: (words: string) => void;
  /** For several lines. */
  readonly isLong?: boolean;
}

/** A field of a tool's dialog. */
export function WordsField({ label, help, value, onWords, isLong = false }: WordsFieldProps) {
  const onInput = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => {
    onWords(currentTarget.value);
  };
  return (
    <label class="field">
      <span class="label">{label}</span>
      {help !== undefined && <span>{help}</span>}
      {isLong ? (
        <textarea rows={3} value={value} onInput={onInput} />
      ) : (
        <input value={value} onInput={onInput} />
      )}
    </label>
  );
}

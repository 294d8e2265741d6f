interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
  readonly isFixed?: boolean;
}

/** One line of words. */
export function LineField({ label, hint, value = '', onValue, isFixed = false }: LineFieldProps) {
  return (
    <label class="field">
      <span class={hint === undefined ? '' : 'label'}>{label}</span>
      {hint !== undefined && <span>{hint}</span>}
      <input
        value={value}
        readOnly={isFixed}
        onInput={({ currentTarget }) => {
          onValue(currentTarget.value);
        }}
      />
    </label>
  );
}

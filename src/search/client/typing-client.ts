/** Milliseconds without a key before the search runs. */
const TYPING_PAUSE = 100;

export interface Typing {
  /** The reader has typed something and pauses. */
  readonly typed: (words: string) => void;
  /** The reader has pressed Enter or the button. */
  readonly sent: (words: string, event: Event) => void;
}

/** Listens to a search field, but not to letters of a word that is still being composed: nobody searches for those. */
export function bindTyping(form: HTMLFormElement, field: HTMLInputElement, { typed, sent }: Typing): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      typed(field.value.trim());
    }, TYPING_PAUSE);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) wait();
  });
  field.addEventListener('compositionend', wait);
  form.addEventListener('submit', (event) => {
    clearTimeout(pause);
    sent(field.value.trim(), event);
  });
}

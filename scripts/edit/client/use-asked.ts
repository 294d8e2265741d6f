import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from './ask.ts';
import { onDeskEvent } from './events.ts';

/** An answer as it is now; `fault` in Chinese. While it is asked again the last one stays. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly fault: string | undefined;
  readonly again: () => void;
}

/** Asks the desk's server for something, and again whenever content changes. */
export function useAsked<T>(path: string): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ value: undefined, fault: undefined });
  const again = useCallback(() => {
    ask<T>('GET', path).then(
      (value) => {
        setState({ value, fault: undefined });
      },
      (error: unknown) => {
        setState(({ value }) => ({ value, fault: error instanceof Error ? error.message : String(error) }));
      },
    );
  }, [path]);
  useEffect(() => {
    again();
    return onDeskEvent(({ kind }) => {
      if (kind === 'changed') again();
    });
  }, [again]);
  return { ...state, again };
}

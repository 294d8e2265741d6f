import type { Inquiry } from '../engine/selection.ts';

/** Milliseconds until the reader is told that the search does not load; if it does later, its results still come. */
const PATIENCE = 4000;

/** What is shown in each state of a search. */
export interface View<Answer> {
  clear(): void;
  load(inquiry: Inquiry): void;
  fail(): void;
  show(answer: Answer, isCurrent: () => boolean): void;
}

/** Runs one inquiry at a time: what an older one finds later is not shown. One that is asked already is not asked again. */
export function createSession<Answer>(
  view: View<Answer>,
  ask: (inquiry: Inquiry) => Promise<Answer>,
): (inquiry: Inquiry) => Promise<void> {
  let current = '';

  return async (inquiry) => {
    const key = JSON.stringify(inquiry);
    if (key === current) return;
    current = key;
    const isCurrent = (): boolean => key === current;
    if (inquiry.query === '') {
      view.clear();
      return;
    }
    view.load(inquiry);
    const patience = setTimeout(() => {
      if (isCurrent()) view.fail();
    }, PATIENCE);
    try {
      const answer = await ask(inquiry);
      if (isCurrent()) view.show(answer, isCurrent);
    } catch {
      if (!isCurrent()) return;
      view.fail();
      current = '';
    } finally {
      clearTimeout(patience);
    }
  };
}

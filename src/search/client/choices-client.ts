import { createElement } from './elements-client.ts';
import type { Choice, Selected, Selection } from '../engine/selection.ts';

type Name = 'kind' | 'year' | 'order';

interface Option {
  readonly value: string;
  readonly words: string;
  readonly count?: number;
}

const ORDERS: readonly Option[] = [
  { value: 'relevance', words: '相关' },
  { value: 'date', words: '日期' },
];

/** The choices of kind, year and order beside the pages found, and what happens when the reader takes another. */
export interface Choices {
  show(selected: Selected<unknown>, selection: Selection): void;
}

export function createChoices(root: HTMLElement, choose: (selection: Selection) => void): Choices {
  let current: Selection = { order: 'relevance' };
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    choose({ ...current, [target.name]: target.value === '' ? undefined : target.value });
  });
  return {
    show: ({ kinds, years, ofAnyKind, ofAnyYear }, selection) => {
      current = selection;
      const focused = document.activeElement?.id;
      root.replaceChildren(
        createGroup('类别', 'kind', toOptions(kinds, ofAnyKind, ''), selection.kind ?? ''),
        createGroup('年份', 'year', toOptions(years, ofAnyYear, ' 年'), selection.year ?? ''),
        createGroup('排序', 'order', ORDERS, selection.order),
      );
      // The controls are new: the focus goes where it was, so that arrow keys go on.
      if (focused?.startsWith('search-')) document.getElementById(focused)?.focus();
    },
  };
}

function toOptions(choices: readonly Choice[], all: number, unit: string): readonly Option[] {
  const options = choices.map(({ value, count }) => ({ value, words: `${value}${unit}`, count }));
  return [{ value: '', words: '全部', count: all }, ...options];
}

function createGroup(legend: string, name: Name, options: readonly Option[], chosen: string): HTMLElement {
  return createElement('fieldset', { class: 'search-choice' }, [
    createElement('legend', {}, [legend]),
    createElement(
      'div',
      { class: 'search-values' },
      options.map((option) => createOption(name, option, option.value === chosen)),
    ),
  ]);
}

function createOption(name: Name, { value, words, count }: Option, isChosen: boolean): HTMLElement {
  const input = createElement('input', { type: 'radio', id: `search-${name}-${value}`, name, value });
  input.checked = isChosen;
  const label = createElement('span', {}, [words]);
  if (count !== undefined) label.append(' ', createElement('small', {}, [String(count)]));
  return createElement('label', {}, [input, label]);
}

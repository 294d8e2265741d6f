import { compareRows, isTableOrder, matchesQuery, type TableOrder, type TableRow } from './table-filter.ts';

interface Row {
  readonly element: HTMLTableRowElement;
  /** Where the page itself has it. */
  readonly home: HTMLTableSectionElement;
  readonly facts: TableRow;
}

/** Filters and orders the tables of /data/, which are complete and in the order of the themes without it. */
class TableFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector<HTMLElement>('[role="status"]');
    const all = this.querySelector<HTMLElement>('[data-table-all]');
    if (!form || !status || !all) return;
    const rows = readRows(this);
    const update = (): void => {
      const count = show(this, all, rows, form);
      status.textContent = count === 0 ? '没有符合的指标，换个说法试试' : `符合的指标：${count}个`;
    };
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    // A browser that comes back to the page may have kept what was chosen.
    if ([...new FormData(form).values()].some((value) => value !== '' && value !== 'theme')) update();
  }
}

customElements.define('table-filter', TableFilter);

function readRows(root: HTMLElement): readonly Row[] {
  return [...root.querySelectorAll<HTMLTableRowElement>('tr[data-name]')].flatMap((element) => {
    const home = element.closest('tbody');
    if (!home) return [];
    const { name = '', words = '', theme = '', chapter = '', unit = '', value = '' } = element.dataset;
    return [{ element, home, facts: { name, words, theme, chapter, unit, value: Number(value) } }];
  });
}

/** Shows what is asked for, and says how many rows that are. */
function show(root: HTMLElement, all: HTMLElement, rows: readonly Row[], form: HTMLFormElement): number {
  const data = new FormData(form);
  const read = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const query = { text: read('text'), theme: read('theme'), chapter: read('chapter') };
  for (const { element, facts } of rows) element.hidden = !matchesQuery(facts, query);
  const chosen = read('order');
  arrange(all, rows, isTableOrder(chosen) ? chosen : 'theme');
  for (const section of root.querySelectorAll<HTMLElement>('[data-table-section]')) {
    section.hidden = section.querySelector('tr[data-name]:not([hidden])') === null;
  }
  return rows.filter(({ element }) => !element.hidden).length;
}

/** In the order of the themes every row is at home; in any other all are in one table. */
function arrange(all: HTMLElement, rows: readonly Row[], order: TableOrder): void {
  const body = all.querySelector('tbody');
  if (!body) return;
  if (order === 'theme') {
    for (const { element, home } of rows) home.append(element);
    return;
  }
  const ordered = [...rows].sort((a, b) => compareRows(order, a.facts, b.facts));
  body.append(...ordered.map(({ element }) => element));
}

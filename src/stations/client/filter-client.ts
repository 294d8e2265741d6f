import { formatWanted, isWanted, parseWanted, type Wanted } from '../filter.ts';

const FILTERS = ['service', 'level'] as const;

/** Narrows the list while the reader types or presses the anchors of a filter, which then are switches; the address keeps what is asked. */
export function bindFilter(root: HTMLElement, announce: (message: string) => void): void {
  const field = root.querySelector<HTMLInputElement>('input[name="q"]');
  if (field === null) return;
  let wanted = readWanted(root);
  if (wanted.text === '') wanted = { ...wanted, text: field.value };
  field.value = wanted.text;

  const want = (next: Wanted): void => {
    wanted = next;
    history.replaceState(history.state, '', `${location.pathname}${formatWanted(wanted)}`);
    const count = show(root, wanted);
    announce(formatWanted(wanted) === '' ? '' : `符合的站点：${count}处。`);
  };
  field.addEventListener('input', () => {
    want({ ...wanted, text: field.value });
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    want({ ...wanted, text: field.value });
  });
  for (const name of FILTERS) {
    for (const link of root.querySelectorAll(`[data-filter="${name}"]`)) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const value = link.getAttribute('data-value') ?? '';
        want({ ...wanted, [name]: wanted[name] === value ? '' : value });
      });
    }
  }
  if (formatWanted(wanted) !== '') want(wanted);
}

/** A filter's anchor may have been followed from elsewhere, or before the script ran; so may a word have been typed. */
function readWanted(root: HTMLElement): Wanted {
  const wanted = parseWanted(location.search);
  const hash = decodeURIComponent(location.hash);
  const link = [...root.querySelectorAll('[data-filter]')].find((each) => each.getAttribute('href') === hash);
  if (!link) return wanted;
  const value = link.getAttribute('data-value') ?? '';
  return link.getAttribute('data-filter') === 'service'
    ? { ...wanted, service: value }
    : { ...wanted, level: value };
}

function show(root: HTMLElement, wanted: Wanted): number {
  let count = 0;
  for (const station of root.querySelectorAll<HTMLElement>('[data-station]')) {
    const matches = isWanted(
      {
        words: station.getAttribute('data-words') ?? '',
        services: (station.getAttribute('data-services') ?? '').split('|'),
        level: station.getAttribute('data-level') ?? '',
      },
      wanted,
    );
    station.hidden = !matches;
    const id = station.getAttribute('data-station') ?? '';
    for (const dot of root.querySelectorAll(`a[data-dot="${id}"]`)) {
      dot.toggleAttribute('data-dimmed', !matches);
    }
    count += Number(matches);
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-station-group]')) {
    group.hidden = group.querySelector('[data-station]:not([hidden])') === null;
  }
  for (const link of root.querySelectorAll('[data-filter]')) {
    const name = link.getAttribute('data-filter') === 'service' ? 'service' : 'level';
    if (wanted[name] === link.getAttribute('data-value')) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  return count;
}

import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { tagsIn, type Tag } from './markup.ts';
import type { Names } from './text-view.ts';

/** What the authors' tags are called. */
export const TAG_NAMES: Readonly<Record<string, string>> = {
  Stat: '数值',
  Chart: '图表',
  DataTable: '表格',
  Photo: '照片',
  Quote: '引语',
  Revised: '校订',
  KeyFigures: '关键数字',
  Station: '站点',
};

/** Tells the editor what tags name, also when that has changed. */
export const setNames = StateEffect.define<Names>();

const namesField = StateField.define<Names>({
  create: () => ({}),
  update: (names, { effects }) =>
    effects.reduce((last, effect) => (effect.is(setNames) ? effect.value : last), names),
});

const chipField = StateField.define<DecorationSet>({
  create: decorate,
  update: (chips, transaction) => {
    const isSame = !transaction.docChanged && !transaction.effects.some((effect) => effect.is(setNames));
    return isSame ? chips : decorate(transaction.state);
  },
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.atomicRanges.of((view) => view.state.field(field)),
  ],
});

/** Shows each tag as what it says: a number as its wording, a chart by its title. The cursor steps over it as over one letter. */
export function showChips(): Extension {
  return [namesField, chipField];
}

/** What a tag reads as in the editor, and whether what it names is not there. */
export function wordsOfTag(
  { name, kind, attributes }: Pick<Tag, 'name' | 'kind' | 'attributes'>,
  names: Names,
): { readonly words: string; readonly isUnknown: boolean } {
  const label = TAG_NAMES[name] ?? name;
  if (kind === 'close') return { words: `${label}完`, isUnknown: false };
  const ids = (attributes.ids ?? attributes.id)?.split(/\s+/).filter((id) => id !== '') ?? [];
  const known = names[name === 'KeyFigures' ? 'Stat' : name];
  const missing = ids.find((id) => known !== undefined && known[id] === undefined);
  if (missing !== undefined) return { words: `没有这个${label}：${missing}`, isUnknown: true };
  const read = ids.map((id) => known?.[id] ?? id).join('、');
  if (name === 'Stat') return { words: read, isUnknown: false };
  const { speaker, caption, was } = attributes;
  const words = [read, speaker, caption, was].find((part) => part !== undefined && part !== '');
  return { words: words === undefined ? label : `${label}：${words}`, isUnknown: false };
}

class Chip extends WidgetType {
  readonly tag: Tag;
  readonly words: string;
  readonly isUnknown: boolean;

  constructor(tag: Tag, { words, isUnknown }: ReturnType<typeof wordsOfTag>) {
    super();
    this.tag = tag;
    this.words = words;
    this.isUnknown = isUnknown;
  }

  override eq(other: Chip): boolean {
    return (
      other.words === this.words &&
      JSON.stringify(other.tag.attributes) === JSON.stringify(this.tag.attributes)
    );
  }

  override toDOM(): HTMLElement {
    const { name, kind, attributes } = this.tag;
    const chip = document.createElement('span');
    chip.className = `chip chip-${kind}${name === 'Stat' ? ' chip-stat' : ''}${this.isUnknown ? ' chip-unknown' : ''}`;
    chip.textContent = this.words;
    chip.title = attributes.ids ?? attributes.id ?? Object.values(attributes).join('，');
    // A screen reader says what it is before what it says.
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', name === 'Stat' ? `数值${this.words}` : this.words);
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

function decorate(state: EditorState): DecorationSet {
  const names = state.field(namesField);
  const tags = tagsIn(state.doc.toString()).filter(({ name }) => name in TAG_NAMES);
  return Decoration.set(
    tags.map((tag) =>
      Decoration.replace({ widget: new Chip(tag, wordsOfTag(tag, names)) }).range(tag.start, tag.end),
    ),
  );
}

import { parse } from 'yaml';
import type { ContentTree } from '../../../src/content/content-tree.ts';
import { OPEN, passageOf } from '../../../src/rules/numeral-passage.ts';
import { proposeForSource } from '../../../src/rules/numeral-proposal.ts';
import { proposeObservation } from '../../../src/rules/stat-proposal.ts';
import type { NumeralWord } from '../../../src/quantity/numeral-words.ts';
import { lineAt, type Source } from '../../../src/provenance/source-text.ts';
import type { Declaration, OpenNumeral, Place } from './import-view.ts';
import { sentenceAround } from './source-pane.ts';

/** What the rules propose for a numeral that nothing accounts for. */
type Proposal = Pick<OpenNumeral, 'declaration' | 'isProposed' | 'place' | 'again'>;

interface Example {
  readonly passage?: string;
  readonly kind?: string;
  readonly reason?: string;
  readonly text?: string | number;
  readonly chapter?: string;
  readonly quote?: string;
  readonly also?: readonly Pick<Place, 'chapter' | 'quote'>[];
}

/** The check's own proposal for a numeral of the source, ready for a form. */
export function proposalFor(tree: ContentTree, source: Source, numeral: NumeralWord): Proposal {
  const line = lineAt(source, numeral.start);
  const local = { ...numeral, start: numeral.start - line.start, end: numeral.end - line.start };
  const read = parse(proposeForSource(tree, source, numeral).example ?? '[]') as Example | readonly Example[];
  const example: Example = (Array.isArray(read) ? (read as readonly Example[])[0] : (read as Example)) ?? {};
  const declaration = declarationFrom(line.number, passageOf(line.text, local), example);
  const sentence = sentenceAround(source, numeral).join('');
  const isProposed = declaration.kind !== '' && declaration.reason !== '' && declaration.passage !== '';
  const [again] = example.also ?? [];
  if (again) {
    const record = proposeObservation(tree, line.text, local, source.year);
    const name = record && tree.indicators.get(record.indicator)?.data?.name;
    const place = { line: line.number, text: record?.text ?? numeral.text, ...again, sentence };
    return {
      declaration,
      isProposed,
      place,
      ...(record && { again: { id: record.indicator, name: name ?? '' } }),
    };
  }
  const { text, chapter, quote } = example;
  if (text === undefined || chapter === undefined || quote === undefined) return { declaration, isProposed };
  return {
    declaration,
    isProposed,
    place: { line: line.number, text: String(text), chapter, quote: open(quote), sentence },
  };
}

function declarationFrom(line: number, found: string, { passage, kind, reason }: Example): Declaration {
  return { line, passage: open(passage ?? found), kind: open(kind ?? ''), reason: open(reason ?? '') };
}

/** What the check leaves to staff is empty in a form. */
function open(words: string): string {
  return words === OPEN ? '' : words;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { QUALIFIERS, type Qualifier } from '../../../../src/quantity/quantity.ts';
import { ask } from '../../client/ask.ts';
import { complain } from '../../client/notice.tsx';
import type { FieldIssue, FieldView } from '../form/field-view.ts';
import { SchemaForm } from '../form/SchemaForm.tsx';
import { isGroup, withMember, wordsAt, type Group } from '../form/values.ts';
import type { Reading } from './values-view.ts';

interface ValueFieldsProps {
  readonly fields: readonly FieldView[];
  readonly value: Group;
  readonly issues: readonly FieldIssue[];
  readonly year: number;
  readonly onChange: (value: Group) => void;
}

const READ: ReadonlySet<string> = new Set(['value', 'high', 'qualifier']);
const FIRST = ['text', 'quote', 'chapter', 'indicator'];
const PAUSE = 250;

/** The fields of a value: the wording is typed, and what it says is read from it. */
export function ValueFields({ fields, value, issues, year, onChange }: ValueFieldsProps) {
  const [reading, setReading] = useState<Reading>();
  const latest = useRef(value);
  latest.current = value;
  const { indicator = '', text = '' } = value;
  const first = useRef(`${String(indicator)} ${String(text)}`);
  useEffect(() => {
    // What stands in the file was read before.
    if (first.current === `${String(indicator)} ${String(text)}` || text === '') return undefined;
    first.current = '';
    const timer = setTimeout(() => {
      ask<Reading>('POST', '/api/values/read', { indicator, text }).then((found) => {
        setReading(found);
        if (!('fault' in found) && latest.current.text === text) onChange(withReading(latest.current, found));
      }, complain);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [indicator, text]);
  const change = (next: unknown): void => {
    if (!isGroup(next)) return;
    onChange(next.text === value.text ? next : withQuote(value, next));
  };
  const own = fields.filter(({ name }) => !READ.has(name));
  const ordered = [
    ...FIRST.flatMap((name) => own.find((field) => field.name === name) ?? []),
    ...own.filter(({ name }) => !FIRST.includes(name)),
  ];
  const isReadFaulty = issues.some(({ path }) => READ.has(String(path[0])));
  return (
    <>
      <SchemaForm fields={ordered.slice(0, 1)} value={value} onChange={change} issues={issues} year={year} />
      <p class="values-reading" role="status">
        {reading !== undefined && 'fault' in reading ? (
          <span class="form-fault">读不出：{reading.fault}</span>
        ) : (
          <>
            读作 <strong>{describeReading(value)}</strong>，不用另外填
          </>
        )}
      </p>
      <details open={isReadFaulty}>
        <summary>读得不对，自己填</summary>
        <SchemaForm
          fields={fields.filter(({ name }) => READ.has(name))}
          value={value}
          onChange={change}
          issues={issues}
          year={year}
        />
      </details>
      <SchemaForm fields={ordered.slice(1)} value={value} onChange={change} issues={issues} year={year} />
    </>
  );
}

/** What a wording says, in place of what stood there; an exact number says nothing of it. */
function withReading(value: Group, reading: Exclude<Reading, { readonly fault: string }>): Group {
  const isWritten = reading.qualifier !== 'exact' || value.qualifier === 'exact';
  return {
    ...withMember(withMember(value, 'high', undefined), 'qualifier', undefined),
    value: reading.value,
    ...(reading.high !== undefined && { high: reading.high }),
    ...(isWritten && { qualifier: reading.qualifier }),
  };
}

/** The quote holds the wording: where it held the old one, it holds the new one. */
function withQuote(before: Group, after: Group): Group {
  const { text, quote } = before;
  if (typeof text !== 'string' || text === '' || typeof quote !== 'string' || after.quote !== quote)
    return after;
  return { ...after, quote: quote.replace(text, wordsAt(after, 'text')) };
}

/** 2500（多、余）. */
export function describeReading({ value, high, qualifier = 'exact' }: Group): string {
  const number = [value, high]
    .filter((end) => end !== undefined)
    .map(String)
    .join(' 到 ');
  return `${number === '' ? '——' : number}（${QUALIFIERS[qualifier as Qualifier].name}）`;
}

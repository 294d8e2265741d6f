import type { ComponentChildren } from 'preact';
import { ItemAnswer, type Answering } from './answer-forms.tsx';
import type { Decision } from './decisions.ts';
import type { ImportItem, ImportView, NumberItem, NumeralItem, PhotoItem, TableItem } from './import-view.ts';
import type { Returned } from './use-decisions.ts';

interface ItemCardProps {
  readonly item: ImportItem;
  readonly view: ImportView;
  readonly answering: Answering | undefined;
  /** A decision about it that came back, and why. */
  readonly returned: Returned | undefined;
  readonly onAnswer: (answering: Answering | undefined) => void;
  readonly onSend: (decision: Decision) => void;
  /** Buttons that every card has. */
  readonly children: ComponentChildren;
}

const MATCHES: Readonly<Record<NumberItem['match'], string>> = {
  sure: '有把握：整句话和上一次一样，只有数不同',
  likely: '相近：请核对是不是同一个指标',
  again: '同一个数又说了一次',
  new: '没有对上，照原话拟了新指标',
  none: '没有对上：选一个指标，或者说明它不是统计数字',
};

/** What Enter takes over; undefined where there is nothing to take over as it is. */
export function acceptanceOf(item: ImportItem): Decision | undefined {
  if (item.kind === 'photo') return undefined;
  if (item.kind === 'number' && !item.indicator && !item.made) return undefined;
  return { kind: 'accept', key: item.key };
}

/** One decision: its sentence, what was said before, the proposal, and what may be done. */
export function ItemCard({ item, view, answering, returned, onAnswer, onSend, children }: ItemCardProps) {
  return (
    <article class="card item" aria-label="等您决定的一处">
      {item.kind === 'number' && <NumberFacts item={item} />}
      {item.kind === 'numeral' && <NumeralFacts item={item} view={view} />}
      {item.kind === 'table' && <TableFacts item={item} />}
      {item.kind === 'photo' && <PhotoFacts item={item} />}
      {returned && (
        <p role="alert" class="item-fault">
          {returned.words}
        </p>
      )}
      {answering === undefined ? (
        children
      ) : (
        <ItemAnswer
          item={item}
          view={view}
          answering={answering}
          returned={returned?.decision}
          onSend={onSend}
          onClose={() => {
            onAnswer(undefined);
          }}
        />
      )}
    </article>
  );
}

/** A sentence with its number marked. */
export function Sentence({
  words: [before, number, behind],
}: {
  readonly words: readonly [string, string, string];
}) {
  return (
    <blockquote class="sentence">
      {before}
      <mark>{number}</mark>
      {behind}
    </blockquote>
  );
}

function NumberFacts({ item: { match, line, sentence, was, reason, facts } }: { readonly item: NumberItem }) {
  return (
    <>
      <p class={`match match-${match}`}>{MATCHES[match]}</p>
      <p class="hint">原文第 {line} 行</p>
      <Sentence words={sentence} />
      {was && (
        <p class="was">
          <span class="hint">
            {was.year} 年：<strong>{was.text}</strong>
          </span>
          {was.sentence}
        </p>
      )}
      <dl class="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{reason}</p>
    </>
  );
}

function NumeralFacts({
  item: { line, sentence, declaration },
  view: { kinds },
}: {
  readonly item: NumeralItem;
  readonly view: ImportView;
}) {
  const kind = kinds.find(({ id }) => id === declaration.kind)?.name;
  return (
    <>
      <p class="match">不是统计数字</p>
      <p class="hint">原文第 {line} 行</p>
      <Sentence words={sentence} />
      <dl class="facts">
        <div>
          <dt>它是什么</dt>
          <dd>{kind}</dd>
        </div>
        <div>
          <dt>说明</dt>
          <dd>{declaration.reason}</dd>
        </div>
      </dl>
    </>
  );
}

function TableFacts({
  item: {
    line,
    table: { title, unit },
    head,
    rows,
  },
}: {
  readonly item: TableItem;
}) {
  return (
    <>
      <p class="match">一张表，整张收</p>
      <p class="hint">原文第 {line} 行起，照抄：里面的数字就都有了去处</p>
      <div class="table-box" tabIndex={0} role="region" aria-label="这张表">
        <table>
          <caption>
            {title}
            {unit === undefined ? '' : `（单位：${unit}）`}
          </caption>
          <thead>
            {head.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, column) => (
                  <th key={column}>{cell}</th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PhotoFacts({ item: { line, file, caption, chapter } }: { readonly item: PhotoItem }) {
  return (
    <>
      <p class="match">一张照片，等您写画面里有什么</p>
      <p class="hint">
        原文第 {line} 行{caption === '……' ? '' : `，图注：${caption}`}
      </p>
      <img class="photo" src={`/api/import/photo?file=${encodeURIComponent(file)}`} alt="" />
      <p>照片已经收下了。在正文里它的位置上点“照片”，选这一张，写上画面里有什么。</p>
      <p>
        <a class="button" href={`/text/${chapter}`}>
          到正文里去写
        </a>
      </p>
    </>
  );
}

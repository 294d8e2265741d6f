import type { YamlEdit, YamlPath } from '../server/yaml-edit.ts';
import { editsBetween } from './form/edits-between.ts';
import type { FieldView } from './form/field-view.ts';
import { isBelow, titleOf, valueAt } from './form/values.ts';
import type { FormView, Typed } from './form-view.ts';

interface StaleProps {
  readonly view: FormView;
  readonly draft: Typed;
  /** Makes one's own changes on the file as it now is. */
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** A file that was changed while its form stood open: what others changed, what was typed here, and the ways on. */
export function Stale({ view, draft, onMine, onTheirs }: StaleProps) {
  const theirs = editsBetween(draft.base, view.value);
  const mine = editsBetween(draft.base, draft.value);
  const isShifted = theirs.some((edit) => 'add' in edit || 'order' in edit || isMemberGone(edit));
  const both = mine.filter((edit) => theirs.some((other) => doMeet(edit.path, other.path)));
  return (
    <section class="card form-stale" role="alert" aria-label="这个文件刚刚被改过">
      <h2>这个文件刚刚被改过</h2>
      <p>您填的还在下面，没有丢，也没有写进文件。</p>
      <div class="form-sides">
        <Side title="别人改的" edits={theirs} fields={view.fields} before={draft.base} after={view.value} />
        <Side title="您改的" edits={mine} fields={view.fields} before={draft.base} after={draft.value} />
      </div>
      <div class="row">
        <button type="button" onClick={onTheirs}>
          看新的，不要我填的
        </button>
        {!isShifted && (
          <button type="button" class="main" onClick={onMine}>
            {both.length === 0
              ? '两边的都要：把我的改到新的上面'
              : `两边都改了 ${String(both.length)} 处，照我的写`}
          </button>
        )}
      </div>
      {isShifted && <p class="hint">别人加减了条目，先后变了：请照右边记下您要改的，看新的以后再改一次。</p>}
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly edits: readonly YamlEdit[];
  readonly fields: readonly FieldView[];
  readonly before: unknown;
  readonly after: unknown;
}

function Side({ title, edits, fields, before, after }: SideProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {edits.map((edit) => (
          <li key={JSON.stringify(edit)}>
            {placeName(fields, edit.path, before)}：{titleOf(valueAt(before, edit.path)) ?? '（没有）'} →{' '}
            <strong>{titleOf(valueAt(after, edit.path)) ?? '（没有）'}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isMemberGone(edit: YamlEdit): boolean {
  return 'remove' in edit && typeof edit.path.at(-1) === 'number';
}

function doMeet(a: YamlPath, b: YamlPath): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

/** 原文说出的数 › 2500多名 › 数值. */
function placeName(fields: readonly FieldView[], path: YamlPath, data: unknown): string {
  let [known, words]: [readonly FieldView[], readonly string[]] = [fields, []];
  for (const [index, name] of path.entries()) {
    const field = known.find((one) => one.name === name) ?? known.find((one) => one.name === '');
    const title = titleOf(valueAt(data, path.slice(0, index + 1)));
    words = [
      ...words,
      typeof name === 'number' ? (title ?? `第 ${String(name + 1)} 项`) : (field?.label ?? name),
    ];
    const inner = field?.item ?? field;
    known = [...(inner?.fields ?? []), ...(inner?.variants ?? []).flatMap((variant) => variant.fields)];
    if (typeof name === 'number') continue;
    if (field?.kind === 'list' && field.item) known = [{ ...field.item, kind: 'group' }, ...known];
  }
  return words.join(' › ');
}

import { useRef, useState } from 'preact/hooks';
import { Members } from './GroupField.tsx';
import { useControl, useForm, type FieldProps } from './form-context.ts';
import type { FieldView } from './field-view.ts';
import { isBelow, titleOf, toList, valueAt } from './values.ts';
import { Words } from './Words.tsx';

/** A list: its members in order, each with buttons to move it and take it away, and one to add another. */
export function ListField({ field, value, path, onChange }: FieldProps) {
  const { id, issues } = useControl({ field, path });
  const list = useRef<HTMLFieldSetElement>(null);
  const members = toList(value);
  const { item } = field;
  if (item === undefined) throw new Error('a list without members');
  const change = (next: readonly unknown[], at: number): void => {
    onChange(next.length === 0 && field.isOptional ? undefined : next);
    // The focus stays with what was moved, or with its neighbour.
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll<HTMLElement>(':scope > ol > li');
      const row = rows?.[Math.min(at, rows.length - 1)];
      (row?.querySelector<HTMLElement>('input, textarea, select, summary') ?? list.current)?.focus();
    });
  };
  return (
    <fieldset class="form-list" id={id} tabIndex={-1} ref={list}>
      {field.label !== '' && (
        <legend>
          {field.label}
          <small>{members.length} 项</small>
        </legend>
      )}
      <Words id={id} field={field} issues={issues} />
      <ol>
        {members.map((member, index) => (
          <li key={index}>
            <Member
              field={item}
              value={member}
              path={[...path, index]}
              onChange={(one) => {
                onChange(members.with(index, one ?? (item.kind === 'list' ? [] : '')));
              }}
            />
            <MemberButtons
              name={titleOf(member) ?? `第 ${String(index + 1)} 项`}
              isFirst={index === 0}
              isLast={index === members.length - 1}
              onMove={(by) => {
                const rest = members.toSpliced(index, 1);
                change(rest.toSpliced(index + by, 0, member), index + by);
              }}
              onRemove={() => {
                change(members.toSpliced(index, 1), index);
              }}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        onClick={() => {
          change([...members, emptyOf(item)], members.length);
        }}
      >
        加一项{field.label === '' ? '' : `：${field.label}`}
      </button>
    </fieldset>
  );
}

function emptyOf({ kind }: FieldView): unknown {
  if (kind === 'list') return [''];
  return kind === 'group' || kind === 'union' || kind === 'record' ? {} : '';
}

/** What a folded member is called: what it names of the content, and its own words. */
function useTitle({ fields }: FieldView, value: unknown): string | undefined {
  const { choices } = useForm();
  const named = fields.flatMap(({ name, picks }) => {
    const id = valueAt(value, [name]);
    return picks === 'indicator' ? (choices[picks].find((one) => one.id === id)?.name ?? []) : [];
  });
  const own = titleOf(value);
  return named.length === 0 || own === undefined ? own : [...named, own].join('：');
}

/** A plain member as its field; a group folded under its title, because lists are long. */
function Member(props: FieldProps) {
  const { field, value, path } = props;
  const { form, focus, issues, Draw } = useForm();
  const title = useTitle(field, value);
  const isFaulty = issues.some((issue) => isBelow(issue.path, path));
  const isMeant = (focus !== undefined && isBelow(focus, path)) || title === undefined || isFaulty;
  const [isOpen, setOpen] = useState(isMeant);
  const index = Number(path.at(-1)) + 1;
  if (field.kind !== 'group' && field.kind !== 'union')
    return <Draw {...props} field={{ ...field, label: `${field.label}（第 ${String(index)} 项）` }} />;
  if (isShort(field))
    return (
      <div class="form-cells" role="group" aria-label={`第 ${String(index)} 项`}>
        <Members {...props} />
      </div>
    );
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary id={`${form}-${path.join('.')}`}>
        {title ?? `第 ${String(index)} 项`}
        {isFaulty && <small class="form-fault">有错</small>}
      </summary>
      {isOpen && <Members {...props} />}
    </details>
  );
}

const MOST_CELLS = 3;
const CELLS: ReadonlySet<FieldView['kind']> = new Set(['text', 'number', 'words', 'mixed']);

/** Whether a member's fields stand beside each other, as in a row of a table. */
function isShort({ kind, fields }: FieldView): boolean {
  return kind === 'group' && fields.length <= MOST_CELLS && fields.every((field) => CELLS.has(field.kind));
}

interface MemberButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function MemberButtons({ name, isFirst, isLast, onMove, onRemove }: MemberButtonsProps) {
  return (
    <div class="form-buttons">
      <button
        type="button"
        class="quiet"
        aria-label={`上移：${name}`}
        title="上移"
        disabled={isFirst}
        onClick={() => {
          onMove(-1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={`下移：${name}`}
        title="下移"
        disabled={isLast}
        onClick={() => {
          onMove(1);
        }}
      >
        ↓
      </button>
      <button type="button" class="quiet" aria-label={`删去：${name}`} title="删去" onClick={onRemove}>
        ×
      </button>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { COMPONENTS } from '../../../src/content/component-table.ts';
import { Dialog } from '../client/dialog.tsx';
import { TAG_NAMES } from './chips.ts';
import { formatTag, tagsIn, type Tag } from './markup.ts';
import type { ToolDialogProps } from './tools.ts';
import { WordsField } from './WordsField.tsx';

const LABELS: Readonly<Record<string, string>> = {
  caption: '说明',
  alt: '画面里有什么',
  credit: '谁拍的',
  speaker: '谁说的',
  role: '身份',
  was: '原文的写法',
  reason: '理由',
};

/** Changes the words of the photo, quotation or revision at which the cursor stands, or takes it away. */
export function TagDialog({ view, close }: ToolDialogProps) {
  const { from, to } = view.state.selection.main;
  const text = view.state.doc.toString();
  const tag = tagAt(text, from, to);
  const [attributes, setAttributes] = useState(tag?.attributes ?? {});
  if (!tag)
    return (
      <Dialog title="修改" onClose={close}>
        <p>先在正文里点一下要改的照片、引语或者校订，再按这里。数值和图表在“数据”里改。</p>
      </Dialog>
    );
  const write = (
    changes: { readonly from: number; readonly to: number; readonly insert?: string }[],
  ): void => {
    view.dispatch({ changes, scrollIntoView: true });
    close();
    view.focus();
  };
  const name = TAG_NAMES[tag.name] ?? tag.name;
  return (
    <Dialog title={`修改${name}`} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const kind = tag.kind === 'alone' ? 'alone' : 'open';
          write([{ from: tag.start, to: tag.end, insert: formatTag(tag.name, attributes, kind) }]);
        }}
      >
        {printedOf(tag).map((key) => (
          <WordsField
            key={key}
            label={LABELS[key] ?? key}
            value={attributes[key] ?? ''}
            onWords={(words) => {
              setAttributes({ ...attributes, [key]: words });
            }}
          />
        ))}
        <p class="row">
          <button class="main">改好了</button>
          <button
            type="button"
            onClick={() => {
              write(pairOf(text, tag).map(({ start, end }) => ({ from: start, to: end })));
            }}
          >
            {tag.kind === 'open' ? `不是${name}，只留下这句话` : `拿掉这${name}`}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** The attributes whose words readers see. */
function printedOf({ name }: Tag): readonly string[] {
  const { attributes = {} } = COMPONENTS[name] ?? {};
  return Object.keys(attributes).filter((key) => attributes[key]?.isPrinted);
}

/** The tag with words of its own that what is selected touches, or the one around it. */
function tagAt(text: string, from: number, to: number): Tag | undefined {
  const tags = tagsIn(text).filter((tag) => printedOf(tag).length > 0 && tag.kind !== 'close');
  return (
    tags.find(({ start, end }) => start <= to && from <= end) ??
    tags.find((tag) => {
      const close = pairOf(text, tag)[1];
      return close !== undefined && tag.start <= from && to <= close.end;
    })
  );
}

/** A tag, with the one that closes it. */
function pairOf(text: string, tag: Tag): readonly Tag[] {
  const close = tagsIn(text).find(
    ({ start, name, kind }) => kind === 'close' && name === tag.name && start >= tag.end,
  );
  return tag.kind === 'open' && close ? [tag, close] : [tag];
}

import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { getAttachmentType } from '../../../../src/content/schemas/attachment.ts';
import { foundWide, MOST_COLUMNS, WIDE_ADVICE } from '../../../../src/rules/wide-words.ts';
import { say } from '../../client/notice.tsx';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import type { ToolDialogProps } from '../tools.ts';
import { apply } from './insert-at.ts';
import { openDialog } from './open-dialog.tsx';
import { cleanPaste, type Cleaned } from './paste/clean-paste.ts';
import { fromDom } from './paste/paste-node.ts';
import { hasTag, plainPaste } from './paste/plain-paste.ts';
import { PhotoDialog } from './PhotoDialog.tsx';
import { placeBlocks, placeInline } from './place.ts';

/** The text that is being edited. */
type Edited = Pick<ToolDialogProps, 'path' | 'during'>;

/** What an editor of this window copied last: it comes back as it was. */
let copied = '';

/** Cleans what is pasted, and asks about a picture that is pasted or dropped. */
export function pasteAndDrop(text: Edited): Extension {
  return [
    EditorView.clipboardOutputFilter.of((words) => (copied = words)),
    EditorView.domEventHandlers({
      paste: (event, view) => {
        const { clipboardData } = event;
        if (!clipboardData || view.state.readOnly) return false;
        return pasteWords(view, clipboardData) || takeFile(view, text, clipboardData);
      },
      drop: (event, view) => {
        const { dataTransfer } = event;
        if (!dataTransfer || view.state.readOnly) return false;
        if (dataTransfer.files.length === 0) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (at !== null) view.dispatch({ selection: { anchor: at } });
        return takeFile(view, text, dataTransfer);
      },
    }),
  ];
}

/** Whether there were words on the clipboard. */
function pasteWords(view: EditorView, data: DataTransfer): boolean {
  const plain = data.getData('text/plain');
  if (plain !== '' && plain.replaceAll('\r\n', '\n') === copied) return false;
  const html = data.getData('text/html');
  const cleaned =
    html === '' || hasTag(plain)
      ? undefined
      : cleanPaste(fromDom(new DOMParser().parseFromString(html, 'text/html').body));
  if (cleaned && cleaned.markdown !== '') {
    put(view, cleaned.markdown, cleaned.isInline);
    tell(cleaned);
    return true;
  }
  if (cleaned && cleaned.pictures > 0 && data.files.length === 0) tell(cleaned);
  if (plain === '') return false;
  const markdown = plainPaste(plain);
  put(view, markdown, !markdown.includes('\n'));
  return true;
}

function put(view: EditorView, markdown: string, isInline: boolean): void {
  const { from, to } = view.state.selection.main;
  const text = view.state.doc.toString();
  apply(view, isInline ? placeInline(text, from, to, markdown) : placeBlocks(text, from, to, markdown));
}

function tell({ pictures, columns }: Cleaned): void {
  const words = [
    ...(pictures > 0 ? [`有 ${pictures} 张图片没有放进来：图片请另存后拖进来`] : []),
    ...(columns > MOST_COLUMNS ? [`${foundWide(columns)}。${WIDE_ADVICE}`] : []),
  ];
  if (words.length > 0) say(words.join('；'));
}

/** Opens the dialog of a photo, or of an attachment, for the first file; what is not taken, the desk says there. */
function takeFile(view: EditorView, text: Edited, { files }: DataTransfer): boolean {
  const [file] = files;
  if (!file) return false;
  if (files.length > 1) say('一次放一个：这里问的是第一个，其余的请再拖');
  const type = getAttachmentType(file.name.toLowerCase());
  const isAttachment = type !== undefined && !type.mime.startsWith('image/');
  openDialog(isAttachment ? AttachmentDialog : PhotoDialog, { view, ...text, file });
  return true;
}

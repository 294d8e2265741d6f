import { withMember } from '../forms/form/values.ts';
import { DeskFault } from '../server/server.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';
import { toEdited, toFileText } from './document.ts';
import { editHead } from './head.ts';

/** Marks an article as a draft, or takes the mark away, by one line. Throws a DeskFault where the file has no fields to write in. */
export function markDraft({ root, apply }: Workplace, path: string, isDraft: boolean): void {
  const { bytes, version } = readStored(root, path);
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
  const { head, body } = toEdited(raw);
  const { data } = editHead(head);
  if (!data) throw new DeskFault('这篇的开头读不出来：先照检查说的改好，再设草稿');
  const edited = editHead(head, withMember(data, 'draft', isDraft ? true : undefined));
  const text = toFileText(raw, { head: edited.head, body });
  apply(isDraft ? '设为草稿' : '发布这篇', [{ path, bytes: Buffer.from(text), version }]);
}

import { parseMarker } from './lines.ts';

/** A run-in head is short; a longer first sentence is a sentence. */
const MAX_HEAD = 22;
const ADVERBS = '主动|全力|积极|大力|全面|深入|持续|着力|扎实|切实|不断|进一步|努力|加快';
const VERBS =
  '打造|推进|服务|加强|提升|建设|完善|开展|深化|健全|优化|强化|落实|夯实|激发|维护|创新|推动|拓展|聚焦|做好|抓好';
const COMMAND = new RegExp(`^(?:${ADVERBS})*(?:${VERBS})[^，,；;：:]+$`, 'u');
const MEANS = /^(?:通过.+为核心|以.+为(?:关键|核心|重点|抓手|目标|主线))[，,][^，,]+$/u;

/** A numbered opening may be longer: its number says what it is. */
const MAX_NUMBERED = 34;

/** Splits `打造先进示范品牌。开展首届…` into head and rest: a short first sentence that commands, is numbered （一） or 1., or is set in bold, and opens a longer paragraph. */
export function splitHead(
  text: string,
  bold?: string,
): { readonly head: string; readonly rest: string } | undefined {
  const end = text.indexOf('。');
  const head = text.slice(0, end);
  const rest = text.slice(end + 1);
  if (end < 0 || rest.length <= head.length) return undefined;
  const level = parseMarker(head)?.level;
  const isNumbered = (level === 2 || level === 3) && head.length <= MAX_NUMBERED && !/[；：]/.test(head);
  if (isNumbered || (head.length <= MAX_NUMBERED && bold?.replace(/。$/, '') === head)) return { head, rest };
  if (head.length > MAX_HEAD) return undefined;
  return COMMAND.test(head) || MEANS.test(head) ? { head, rest } : undefined;
}

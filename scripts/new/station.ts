import { stringify } from 'yaml';
import { idSchema } from '../../src/domain/id.ts';
import { schemaIssues } from '../../src/domain/rules/schema-issues.ts';
import { stationSchema } from '../../src/domain/station.ts';

/** What is asked for a new station: the flag, the question, and whether it may be left empty. */
export const QUESTIONS = [
  { name: 'id', question: '编号（小写英文字母、数字、连字符，例如 hushan）', optional: false },
  { name: 'name', question: '名称', optional: false },
  { name: 'level', question: '层级（city 市、township 乡镇街道、enterprise 企业）', optional: false },
  { name: 'kind', question: '类型（station 服务站、point 服务点）', optional: false },
  { name: 'asOf', question: '以上情况截至何时（2018、2018-05 或 2018-05-31）', optional: false },
  { name: 'township', question: '所在乡镇街道（不知道就留空）', optional: true },
  { name: 'address', question: '地址（不知道就留空）', optional: true },
] as const;

export type Answers = Partial<Record<(typeof QUESTIONS)[number]['name'], string>>;

export type Scaffold =
  | { readonly ok: true; readonly file: string; readonly url: string; readonly text: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The file of a new station with what is known of it; what nobody has answered is left out. */
export function toStationFile({ id = '', ...answers }: Answers): Scaffold {
  const known = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));
  const file = `content/stations/${id}.yaml`;
  const idError = idSchema.safeParse(id).error;
  const { error } = stationSchema.safeParse(known);
  const place = { file, data: known, locate: () => ({ line: 1, column: 1 }) };
  const problems = [
    ...(idError?.issues ?? []).map(({ message }) => `id 写的是“${id}” → ${message}`),
    ...(error ? schemaIssues(error, stationSchema, place) : []).map(
      ({ found, allowed }) => `${found} → ${allowed}`,
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, file, url: `/stations/${id}/`, text: stringify(known) };
}

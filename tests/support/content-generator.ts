import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';

/** How much of what a generated site has; `fault` is what is wrong with it, if something is. */
interface Plan {
  readonly titles: readonly string[];
  readonly stations: number;
  readonly photos: number;
  readonly bodies: readonly (readonly number[])[];
  readonly fault: number | undefined;
}

const BASE = 'tests/fixtures/three-years';
const MOST = 60;
const SUMMARY = '只为测试而写的文章，内容都是编的，和任何单位、任何人、任何事情都没有关系。';
/** What titles are made of. */
const PIECES = [
  ...Array.from('工会职员服务站车间社区学校工地医院园区街道企业机关来信见闻札记春夏秋冬'),
  ...['CPS', 'A', 'Wi-Fi', '“品牌”', '‘心声’', '《手记》', '（上）', '䶮', '喆', '𠮷', '，', '：', '？', '·'],
];
const PARAGRAPHS: readonly ((index: number) => string)[] = [
  (index) => `第${mark(index)}段只有文字，**有些**要紧，*有些*不要紧。`,
  (index) => `## 小标题${mark(index)}`,
  (index) => `## 小标题${mark(index)}有<Stat id="cadres/2019" />`,
  (index) => `工会干部<Stat id="cadres/2019" />，${mark(index)}都来了。`,
  (index) => `- 甲${mark(index)}\n- 乙${mark(index)}`,
  (index) => `| 项目${mark(index)} | 说明 |\n| --- | --- |\n| 甲 | 好 |`,
  (index) => `见[年报](/reports/2019/fuwu/)和[文章](/articles/training/)，${mark(index)}也在内。`,
  (index) => `<Quote speaker="甲${mark(index)}">“来了就好，${mark(index)}说。”</Quote>`,
];
const FAULTS: readonly string[] = [
  '去[没有的页](/articles/nowhere/)。',
  '干部<Stat id="nobody/2019" />。',
  '来了77人。',
  '<Photo src="articles/2019/photos/none.png" alt="没有" caption="没有的照片" />',
  '<Staion id="centre" />',
  '没有结束<Quote speaker="甲">“话。”',
];

/** Two signs of the sexagenary cycle's stems, so that no number is typed and no paragraph is said twice. */
function mark(index: number): string {
  const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
  return stems.charAt(Math.floor(index / stems.length) % stems.length) + stems.charAt(index % stems.length);
}

const plans = (most: number): fc.Arbitrary<Plan> =>
  fc.record({
    titles: fc.uniqueArray(
      fc
        .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: MOST })
        .map((pieces) => [...pieces.join('')].slice(0, MOST).join('')),
      { maxLength: most },
    ),
    stations: fc.nat(most),
    photos: fc.nat(Math.min(most, 8)),
    bodies: fc.array(fc.array(fc.nat(PARAGRAPHS.length - 1), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 8,
    }),
    fault: fc.option(fc.nat(FAULTS.length - 1), { freq: 2, nil: undefined }),
  });

/** Writes a content tree into a folder: the same for the same seed; `most` is how many of each kind it has at most. */
export async function writeGeneratedTree(folder: string, seed: number, most = MOST): Promise<void> {
  const [plan] = fc.sample(plans(most), { seed, numRuns: 1 });
  if (!plan) throw new Error(`no plan for seed ${seed}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(BASE, folder, { recursive: true });
  for (const [path, bytes] of [...textsOf(plan), ...(await photosOf(plan.photos))]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function textsOf({ titles, stations, photos, bodies, fault }: Plan): readonly (readonly [string, string])[] {
  const articles = titles.map((title, index) => {
    const kinds = bodies[index % bodies.length] ?? [];
    const paragraphs = kinds.map((kind, at) => PARAGRAPHS[kind]?.(index * 12 + at) ?? '');
    const photo = `<Photo src="articles/2019/photos/p${index}.jpg" alt="一面${mark(index)}墙" caption="照片${mark(index)}" />`;
    const wrong = index === 0 && fault !== undefined ? [FAULTS[fault] ?? ''] : [];
    const body = [...paragraphs, ...(index < photos ? [photo] : []), ...wrong].join('\n\n');
    const head = `title: ${JSON.stringify(title)}\ndescription: ${SUMMARY}\ndate: 2019-0${1 + (index % 9)}\ntopics: [stations]`;
    return [`content/articles/2019/generated-${index}.mdx`, `---\n${head}\n---\n\n${body}\n`] as const;
  });
  const places = Array.from({ length: stations }, (_, index) => {
    const name = `测试${mark(index)}服务站`;
    return [
      `content/stations/generated-${index}.yaml`,
      `name: ${name}\nlevel: city\nkind: station\nasOf: 2019\n`,
    ] as const;
  });
  return [...articles, ...places];
}

async function photosOf(count: number): Promise<readonly (readonly [string, Uint8Array])[]> {
  const toPhoto = (index: number): Promise<Uint8Array> =>
    sharp({
      create: { width: 320 + index, height: 200, channels: 3, background: { r: 90, g: 60, b: index * 9 } },
    })
      .jpeg()
      .toBuffer();
  return Promise.all(
    Array.from(
      { length: count },
      async (_, index) => [`content/articles/2019/photos/p${index}.jpg`, await toPhoto(index)] as const,
    ),
  );
}

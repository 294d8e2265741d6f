import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NEWEST, PUBLISHED, REPORT, TITLES } from './ordinary-content.ts';

/** Words and a name that only drafts hold: whatever of them is found in a build has leaked. */
export const SECRET = '尚未定稿的话';
export const SECRET_NAME = 'unfinished';
/** What the attached PDF holds, byte for byte. */
export const PDF = `%PDF-1.4\n${'x'.repeat(1500)}\n%%EOF\n`;

const ARTICLES = 'content/articles/2019';
const FIXTURE_DATES = ['2019-05-01', '2019-04', '2018-03-08', '2018', '2017-12-31'];
const SUMMARY = '只为测试而写的文章，内容都是编的，和任何单位、任何人、任何事情都没有关系。';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Writes the three years of tests/fixtures with another year, an article for each of `TITLES`, others, and drafts of every kind into a folder; returns it. */
export function writeManyArticles(): string {
  const root = '.build/fixtures/many-articles';
  rmSync(root, { recursive: true, force: true });
  cpSync(resolve('tests/fixtures/three-years'), root, { recursive: true });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    ...Object.fromEntries(TITLES.map(toArticle)),
    ...Object.fromEntries(NEWEST.map(toNewest)),
    ...SPECIAL,
    ...REPORT,
    ...DRAFTS,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  appendFileSync(join(root, 'content/published.yaml'), PUBLISHED);
  return root;
}

/** Every fifth says how many cadres there are; the others are plain Markdown. */
function toArticle(title: string, index: number): readonly [path: string, text: string] {
  const date = FIXTURE_DATES[index % FIXTURE_DATES.length] ?? '2017';
  const hasNumber = index % 5 === 0;
  const body = hasNumber ? '工会干部<Stat id="cadres/2019" />。' : '这一篇没有数，**只有**文字。';
  const path = `content/articles/${date.slice(0, 4)}/fixture-${String(index).padStart(3, '0')}.${hasNumber ? 'mdx' : 'md'}`;
  return [path, article({ title, date }, body)];
}

function toNewest(fields: (typeof NEWEST)[number], index: number): readonly [path: string, text: string] {
  return [
    `${ARTICLES}/newest-${index + 1}.md`,
    article({ ...fields, date: `2019-12-1${index}` }, '没有数。'),
  ];
}

function article(fields: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries({ description: SUMMARY, topics: '[stations]', ...fields }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

const SPECIAL: Readonly<Record<string, string | Uint8Array>> = {
  [`${ARTICLES}/with-files.mdx`]: article(
    {
      title: '带附件的文章',
      date: '2019-07-02',
      aliases: '[with-old-files]',
      attachments: '[{ file: form.pdf, title: 申请表 }, { file: list.csv, title: 名单 }]',
    },
    `见附件。\n\n<Photo src="articles/2019/photos/shown.png" alt="一个点" caption="测试照片" />`,
  ),
  [`${ARTICLES}/with-files/form.pdf`]: PDF,
  [`${ARTICLES}/with-files/list.csv`]: '姓名,人数\n',
  [`${ARTICLES}/photos/shown.png`]: PIXEL,
  [`${ARTICLES}/old-by-article.md`]: article(
    { title: '旧办法', date: '2019-01', outdated: '{ by: with-files, reason: 申请表换了。 }' },
    '旧的办法。',
  ),
  [`${ARTICLES}/old-by-report.md`]: article(
    { title: '旧数字', date: '2018', outdated: '{ by: 2019 }' },
    '旧的说法。',
  ),
  [`${ARTICLES}/old-by-address.md`]: article(
    { title: '旧规定', date: '2018', outdated: '{ by: "https://rules.example/new" }' },
    '旧的规定。',
  ),
};

const DRAFT_REPORT = 'content/reports/2021';
const DRAFTS: Readonly<Record<string, string | Uint8Array>> = {
  [`${ARTICLES}/${SECRET_NAME}.mdx`]: article(
    {
      title: `${SECRET}：文章`,
      date: '2019-12-01',
      draft: 'true',
      aliases: `[was-${SECRET_NAME}]`,
      attachments: `[{ file: ${SECRET_NAME}.csv, title: ${SECRET} }]`,
    },
    `${SECRET}，工会干部<Stat id="cadres/2019" />。\n\n<Photo src="articles/2019/photos/${SECRET_NAME}.png" alt="${SECRET}的照片" caption="${SECRET}" />`,
  ),
  [`${ARTICLES}/${SECRET_NAME}/${SECRET_NAME}.csv`]: `${SECRET}\n`,
  [`${ARTICLES}/photos/${SECRET_NAME}.png`]: PIXEL,
  // Half-written: neither front matter nor body would pass.
  [`${ARTICLES}/${SECRET_NAME}-broken.mdx`]: `---\ndraft: true\ntitle: "${SECRET}\n---\n\n<Stat id=`,
  [`${ARTICLES}/${SECRET_NAME}-early.mdx`]: article(
    { title: `${SECRET}：还没有数`, date: '2019-12-01', draft: 'true' },
    `${SECRET}<Stat id="nothing/2020" />`,
  ),
  [`${DRAFT_REPORT}/report.yaml`]: `year: 2021\ndraft: true\ntitle: ${SECRET}年报\nbyline: 某市总工会\ndescription: ${SECRET}，${SUMMARY}\nseed: 2021/report.txt\nkeyFigures: [cadres, trained, service-points]\n`,
  [`${DRAFT_REPORT}/observations.yaml`]: [
    'reported:',
    '  - { indicator: cadres, text: 7137924名, value: 7137924, chapter: lead, quote: 全市共有工会干部7137924名 }',
    '  - { indicator: trained, text: 8241635人次, value: 8241635, chapter: lead, quote: 全年培训职工8241635人次 }',
    '  - { indicator: service-points, text: 3719482个, value: 3719482, chapter: lead, quote: 建成服务点3719482个 }',
    '',
  ].join('\n'),
  [`${DRAFT_REPORT}/charts.yaml`]: `charts:\n  - id: ${SECRET_NAME}-cadres\n    kind: column\n    chapter: fuwu\n    title: 工会干部{cadres}\n    subject: 工会干部\n    indicator: cadres\n    years: [2019, 2021]\n`,
  [`${DRAFT_REPORT}/numerals.yaml`]: `numerals:\n  - { line: 3, passage: 一、${SECRET}, kind: ordinal, reason: 章的序号 }\n`,
  [`${DRAFT_REPORT}/00-lead.mdx`]: `---\ntitle: 导语\ndescription: ${SECRET}，只为测试而写的导语，是草稿的开头，别的什么都没有。\n---\n\n${SECRET}，全市共有工会干部<Stat id="cadres" />。全年培训职工<Stat id="trained" />。建成服务点<Stat id="service-points" />。\n`,
  [`${DRAFT_REPORT}/01-fuwu.mdx`]: `---\ntitle: ${SECRET}\nnumeral: 一\ndescription: ${SECRET}，只为测试而写的正文，没有数，也没有别的话可以说。\n---\n\n${SECRET}。\n`,
  'seeds/2021/report.txt': `${SECRET}，全市共有工会干部7137924名。全年培训职工8241635人次。建成服务点3719482个。\n\n一、${SECRET}\n\n${SECRET}。\n`,
};

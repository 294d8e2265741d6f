import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FixtureSite } from '../support/fixture-site.ts';
import { attribute, elements, readPage, textOf, withAttribute, type Element } from '../support/html.ts';
import { buildThreeYears } from '../support/three-years.ts';

let site: FixtureSite;

beforeAll(async () => {
  site = await buildThreeYears();
});

afterAll(() => {
  site.remove();
});

const page = (path: string): Element => readPage(join(site.folder, path, 'index.html'));
const words = (element: Element): string => textOf(element, ['style', 'script']).replaceAll(/\s+/g, '');

describe('a table of the source', () => {
  const table = (path: string): Element | undefined =>
    withAttribute(page(path), 'id').find((element) => attribute(element, 'id') === 'table-points-by-area');
  const rows = (path: string): readonly string[] =>
    elements(table(path) ?? page(path))
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) =>
        elements(row)
          .filter(({ tagName }) => /^t[hd]$/.test(tagName))
          .map(words)
          .join('｜'),
      );

  test.each(['reports/2019/fuwu', 'reports/2019/print'])('stands in /%s, with merged cells once', (path) => {
    expect(rows(path)).toEqual([
      '片区｜类型｜服务阵地｜比上年增减（%）',
      '新建（个）｜累计（个）｜经费（万元）',
      '城区｜服务站｜2｜6｜12.5｜3.2',
      '服务点｜3｜12余｜－｜-1.5',
      '乡镇｜服务站｜1｜5｜8｜0',
      '服务点｜｜7｜2.25｜',
      '合计｜6｜30｜22.75｜',
    ]);
    const heads = elements(table(path) ?? page(path)).filter(({ tagName }) => tagName === 'th');
    const spans = heads.map((head) => [words(head), attribute(head, 'rowspan'), attribute(head, 'colspan')]);
    expect(spans).toEqual(
      expect.arrayContaining([
        ['片区', '2', undefined],
        ['服务阵地', undefined, '3'],
        ['城区', '2', undefined],
        ['合计', undefined, '2'],
      ]),
    );
  });

  test('has each cell in the downloads, with its unit and its line, and words for what is no number', () => {
    const csv = readFileSync(join(site.folder, 'data/tables-2019.csv'), 'utf8');
    const line = 'https://three-years.example/reports/2019/sources/#l';
    const title = 'points-by-area,表1　2019年各片区服务阵地,2019';
    for (const row of [
      `${title},城区 服务点,服务阵地 累计（个）,12余,12,,个,over,18,${line}18`,
      `${title},城区 服务点,服务阵地 经费（万元）,'－,,,,,18,${line}18`,
      `${title},城区 服务点,比上年增减（%）,'-1.5,-1.5,,%,exact,18,${line}18`,
      `${title},乡镇 服务点,服务阵地 经费（万元）,2.25,22500,,元,exact,20,${line}20`,
    ])
      expect(csv).toContain(`\r\n${row}\r\n`);
    const json = JSON.parse(readFileSync(join(site.folder, 'data/tables-2019.json'), 'utf8')) as unknown[];
    expect(json).toHaveLength(csv.trim().split('\r\n').length - 1);
    const { resources } = JSON.parse(readFileSync(join(site.folder, 'data/datapackage.json'), 'utf8')) as {
      readonly resources: readonly { readonly path: string }[];
    };
    expect(resources.map(({ path }) => path)).toEqual(['observations.csv', 'tables-2019.csv']);
  });

  test('accounts for the numerals of its lines, and its lines are where its link leads', () => {
    const sources = page('reports/2019/sources');
    const [line] = withAttribute(sources, 'id').filter((element) => attribute(element, 'id') === 'l18');
    expect(line && words(line)).toBe('第18行服务点3表12余表－-1.5表表格表12019年各片区服务阵地');
    const links = elements(table('reports/2019/fuwu') ?? sources).flatMap((e) => attribute(e, 'href') ?? []);
    expect(links).toEqual(['/reports/2019/sources/#l15', '/data/tables-2019.csv']);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObservationRecord } from '../../src/data/downloads.ts';

const descriptor = JSON.parse(readFileSync('dist/data/datapackage.json', 'utf8')) as DescriptorFile;

interface DescriptorFile {
  readonly resources: readonly {
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

/** The table without the byte-order mark that Excel and WPS want: this library takes it for a part of the first heading. */
let basePath = '';

beforeAll(() => {
  basePath = mkdtempSync(join(tmpdir(), 'data-package-'));
  const csv = readFileSync('dist/data/observations.csv', 'utf8');
  writeFileSync(join(basePath, 'observations.csv'), csv.replace(/^\uFEFF/, ''));
});

afterAll(() => {
  rmSync(basePath, { recursive: true });
});

describe('/data/datapackage.json', () => {
  test('is a tabular data package by the Frictionless profile', async () => {
    const dataPackage = await Package.load(descriptor, { basePath, strict: true });
    expect([dataPackage.valid, dataPackage.errors]).toEqual([true, []]);
    expect(dataPackage.descriptor.profile).toBe('tabular-data-package');
  });

  test('describes the table: every row reads by its schema, and says what the JSON says', async () => {
    const dataPackage = await Package.load(descriptor, { basePath, strict: true });
    const [resource] = dataPackage.resources;
    const rows = await resource?.read({ keyed: true });
    const records = JSON.parse(
      readFileSync('dist/data/observations.json', 'utf8'),
    ) as readonly ObservationRecord[];
    const plain = rows?.map((row) =>
      Object.fromEntries<unknown>(
        Object.entries(row)
          .filter(([, value]) => value !== null)
          .map(([heading, value]) => [heading.replace(/ .*/, ''), value]),
      ),
    );
    expect(plain).toEqual(records);
  });

  test('refuses a table whose qualifier is none', async () => {
    const broken = structuredClone(descriptor) as unknown as {
      resources: { schema: { fields: { constraints: { enum?: string[] } }[] } }[];
    };
    const field = broken.resources[0]?.schema.fields.find(({ constraints }) => constraints.enum);
    if (!field) throw new Error('no qualifier');
    field.constraints.enum = ['exact'];
    const dataPackage = await Package.load(broken, { basePath, strict: true });
    await expect(dataPackage.resources[0]?.read()).rejects.toThrow();
  });
});

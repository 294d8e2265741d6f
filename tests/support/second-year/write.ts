/** `node tests/support/second-year/write.ts`: writes the two documents of tests/fixtures/second-year from their one text. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeTextReport, makeWordReport } from './source.ts';

const FIXTURE = resolve(import.meta.dirname, '../../fixtures/second-year');

writeFileSync(`${FIXTURE}/report.docx`, await makeWordReport());
writeFileSync(`${FIXTURE}/report.txt`, makeTextReport());

/** `npm run schemas`: writes what editors know of content (JSON Schemas and the settings that name them) from the domain's schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../tools/paths.ts';
import { editorFiles } from './generate.ts';

const files = editorFiles();
for (const [path, text] of files) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}
console.log(`写好了 ${files.size} 个文件：.vscode/settings.json 和 .vscode/schemas/`);

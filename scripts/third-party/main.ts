/** `npm run third-party`: writes THIRD-PARTY.md from the lock file and the licences of what readers receive. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/paths.ts';
import { formatThirdParty } from './format.ts';

writeFileSync(join(ROOT, 'THIRD-PARTY.md'), formatThirdParty(ROOT));

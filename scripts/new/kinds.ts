import { ARTICLE } from './article.ts';
import { CORRECTION } from './correction.ts';
import { INDICATOR } from './indicator.ts';
import type { Kind } from './kind.ts';
import { REPORT } from './report.ts';
import { SITE } from './site.ts';
import { STATION } from './station.ts';

/** All that `npm run new` can make, in the order of its help. */
export const KINDS: readonly Kind[] = [ARTICLE, REPORT, STATION, INDICATOR, CORRECTION, SITE];

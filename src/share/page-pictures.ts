import { NOT_STATED } from '../observations/exactness-words.ts';
import type { PageFacts, Picture } from './facts.ts';

export const CARD = { width: 1200, height: 630 } as const;
/** What a picture for the screen is reduced to: sharp enough for a phone, whose column is narrower than half of it. */
export const SCREEN = { width: 800, height: 420 } as const;
export const POSTER = { width: 1080, height: 1440 } as const;

/** Kinds of page that have a poster to pass on. */
const POSTER_KINDS: readonly string[] = ['report', 'chapter', 'article', 'chart', 'observation'];

/** The picture that links to a page are shown with: `/data/` → `/cards/data.png`. */
export function toCardPicture({ path }: Pick<PageFacts, 'path'>): Picture {
  return { path: `/cards/${toName(path)}.png`, ...CARD };
}

/** The picture that is saved and passed on, for pages that have one. */
export function toPosterPicture({ path, subject }: Pick<PageFacts, 'path' | 'subject'>): Picture | undefined {
  return POSTER_KINDS.includes(subject.kind)
    ? { path: `/posters/${toName(path)}.jpg`, ...POSTER }
    : undefined;
}

/** The picture near the top of an article's text. */
export function toCoverPicture({ path, subject }: Pick<PageFacts, 'path' | 'subject'>): Picture | undefined {
  if (subject.kind !== 'article' || subject.highlight === undefined) return undefined;
  return { path: `/cards/${toName(path)}/cover.png`, ...CARD };
}

/** The same for a browser that knows AVIF: smaller, and light enough to count as part of an article's first view. */
export function toScreenPicture({ path }: Pick<PageFacts, 'path'>): Picture {
  return { path: `/cards/${toName(path)}/screen.avif`, ...CARD };
}

/** What a card says, for those who do not see it. */
export function toCardAlt({ title, site, subject }: Pick<PageFacts, 'title' | 'site' | 'subject'>): string {
  if (subject.kind === 'observation') {
    const { prefix, digits, suffix } = subject.parts;
    const origin = subject.derived ? NOT_STATED : `${site.organisation.name}年报`;
    return `${title}：${prefix}${digits}${suffix}。${origin}`;
  }
  if (subject.kind === 'chart') return subject.alt;
  return `${title}。${site.name}`;
}

function toName(path: string): string {
  return path.replace(/^\/|\/$|\.html$/g, '') || 'index';
}

import { readFace } from '../../src/fonts/font-files.ts';

/** Makes the faces that tests draw with before the first of them, because a test has a limit of time. */
export default function makeFaces(): void {
  for (const weight of [700, 900]) readFace('serif', weight);
  for (const weight of [400, 700]) readFace('sans', weight);
}

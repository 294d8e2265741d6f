import { createRequire } from 'node:module';

export type FontFamily = 'serif' | 'sans';

/** The only place that knows which packages carry the faces that the build draws with. */
const FILES: Readonly<Record<string, string>> = {
  'serif 400': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif 700': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'serif 900': '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'sans 400': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans 600': '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'sans 700': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** The path of the whole face as TrueType, ten megabytes. Throws when no package carries the weight. */
export function fontFile(family: FontFamily, weight: number): string {
  const file = FILES[`${family} ${weight}`];
  if (file === undefined) throw new Error(`没有这个字体：${family} ${weight}`);
  return createRequire(import.meta.url).resolve(file);
}

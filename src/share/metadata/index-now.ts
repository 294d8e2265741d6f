/** IndexNow allows any letters; digits to the base of 16 alone, as its own generator gives, cannot be taken for the name of a page's file. */
const KEY = /^[0-9a-f-]{8,128}$/;

/** The file that proves to IndexNow that whoever announces a page may: its path without the base. */
export function toKeyPath(key: string): string {
  return `/${key}.txt`;
}

/** What is wrong with a key of IndexNow, in Chinese; undefined where nothing is. Source: indexnow.org/documentation. */
export function findKeyProblem(key: string): string | undefined {
  if (KEY.test(key)) return undefined;
  return `环境变量 INDEXNOW_KEY 有 ${key.length} 个字符 → 要写 8 到 128 个 0-9、a-f 或连字符，例如一串随机的十六进制数`;
}

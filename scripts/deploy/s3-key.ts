/** The longest key that S3 takes, in bytes. */
const LONGEST = 1024;

/**
 * Whether a key may be sent to a bucket: an ordinary path of the site. A dot segment or an empty one would be resolved on the
 * way and could reach another bucket; keys outside the base are another's.
 */
export function isOwnKey(key: string, base: string): boolean {
  const segments = key.split('/');
  const isBelow = key.startsWith(base.slice(1)) || key.startsWith('.well-known/');
  return (
    isBelow &&
    Buffer.byteLength(key) <= LONGEST &&
    key.isWellFormed() &&
    !/[\\\p{Cc}]/u.test(key) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

/** A key as the path of an address. Throws what may not be sent. */
export function toKeyPath(key: string, base: string): string {
  if (!isOwnKey(key, base)) throw new Error(`不能用 ${JSON.stringify(key)} 作对象的名字`);
  return key.split('/').map(encodeURIComponent).join('/');
}

/** The value of a function that is computed at its first call and then kept. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** A function of an object whose value is computed at the first call for that object and then kept as long as the object lives. */
export function perObject<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = compute(key);
    kept.set(key, { value });
    return value;
  };
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** The source of a regular expression for a host as DNS knows it, to be used with the flag `i`: `www.example.cn`, `localhost`. */
export const HOST_NAME = `(?=[^/:]{1,253}(?:[/:]|$))${LABEL}(?:\\.${LABEL})*`;

/** The source of one for a port with its colon, which may be missing. */
export const PORT = '(?::[0-9]{1,5})?';

/** Whether a host is one of letters, digits, hyphens and dots alone, so that it means the same in every configuration. */
export function isHostName(host: string): boolean {
  return new RegExp(`^${HOST_NAME}$`, 'i').test(host);
}

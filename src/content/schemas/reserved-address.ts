/** Hosts that are reserved for examples: RFC 2606 and RFC 6761. */
const RESERVED_HOST = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;

/** Whether an absolute address can only be an example, such as `https://annual-report.example`. */
export function isReservedAddress(url: string): boolean {
  return RESERVED_HOST.test(new URL(url).hostname);
}

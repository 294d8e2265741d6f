/** Hosts that are reserved for examples: RFC 2606 and RFC 6761. */
const RESERVED_HOST = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;

/** Whether an absolute address is on a host that is reserved for examples, so that nobody can be sent there. */
export function isReservedAddress(url: string): boolean {
  return RESERVED_HOST.test(new URL(url).hostname);
}

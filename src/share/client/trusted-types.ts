/** What of the browser's Trusted Types is used; TypeScript's own library does not have them yet. */
interface TrustedTypes {
  createPolicy<Rules extends Readonly<Record<string, (text: string) => string>>>(
    name: string,
    rules: Rules,
  ): Rules;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

export {};

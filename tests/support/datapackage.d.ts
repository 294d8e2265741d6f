/** The part of the reference implementation of Frictionless Data Packages that the tests use; it has no types of its own. */
declare module 'datapackage' {
  export class Package {
    static load(
      descriptor: unknown,
      options: { readonly basePath: string; readonly strict: boolean },
    ): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly descriptor: { readonly profile: string };
    readonly resources: readonly {
      read(options?: { readonly keyed: boolean }): Promise<readonly Readonly<Record<string, unknown>>[]>;
    }[];
  }
}

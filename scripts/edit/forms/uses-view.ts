/** Where an indicator is used. */
export interface UsesView {
  readonly isPublished: boolean;
  readonly uses: readonly { readonly name: string; readonly href: string }[];
}

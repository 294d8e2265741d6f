/** The words and the address of what a page leads to. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** What a search engine answered to one batch of addresses. */
export interface Answer {
  /** The addresses that it took, which are not announced again until they change. */
  readonly accepted: readonly string[];
  /** What to tell staff, in Chinese: how many were taken, what is left of the day's quota. */
  readonly message: string;
  /** What went wrong, in Chinese; the batches after this one are not sent. */
  readonly problems: readonly string[];
}

/** A search engine that wants to be told of new and changed pages. */
export interface Service {
  readonly id: 'baidu' | 'indexnow';
  readonly name: string;
  /** The environment variable that holds the secret, and where staff get it. */
  readonly secret: { readonly variable: string; readonly from: string };
  /** As many addresses as one request may hold. */
  readonly most: number;
  readonly endpoint: string;
  /** What is wrong with a secret, in Chinese. */
  readonly findSecretProblem: (secret: string) => string | undefined;
  readonly send: (addresses: readonly string[], to: Recipient) => Promise<Answer>;
}

export interface Recipient {
  readonly endpoint: string;
  readonly secret: string;
  /** The address of the site's front page, base included: `https://annual-report.example/`. */
  readonly home: string;
}

/** A batch of which nothing was taken. */
export function refuse(problem: string): Answer {
  return { accepted: [], message: '', problems: [problem] };
}

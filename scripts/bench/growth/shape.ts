/** A kind of input that grows. */
export interface Shape {
  readonly area: 'import' | 'check' | 'search';
  /** In Chinese, with n for its size. */
  readonly name: string;
  /** The smallest size that is measured; the others are twice, four and eight times that. */
  readonly size: number;
  readonly prepare: (size: number) => Prepared;
}

/** An input that lies ready: `run` is what is measured. */
interface Prepared {
  readonly run: () => unknown;
  readonly clean?: () => void;
}

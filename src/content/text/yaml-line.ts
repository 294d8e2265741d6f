import type { Issue } from '../issue.ts';

/** What a line of YAML says otherwise than it reads, and how it is written. */
export interface YamlFault extends Pick<Issue, 'rule' | 'found' | 'allowed' | 'example'> {
  /** Counts from 1, in the YAML. */
  readonly line: number;
  /** The whole line as it should be; undefined where that is staff's to decide. */
  readonly fixed?: string;
}

/** A line with what stands around it. */
export interface YamlLine {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Whether the parser stumbled somewhere: then a line is suspected of more. */
  readonly isBroken: boolean;
  readonly isFrontMatter: boolean;
}

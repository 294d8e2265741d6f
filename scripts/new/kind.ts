import type { z } from 'astro/zod';
import type { ContentTree, Files } from '../../src/content/content-tree.ts';

/** The project that a new file joins. */
export interface Project {
  readonly files: Files;
  readonly tree: ContentTree;
}

/** What was answered so far, as typed, by the question's name. Empty answers are left out. */
export type Answers = Readonly<Record<string, string>>;

/** Something to be asked. Its name is the flag, and the field where the file has one of that name. */
export interface Question {
  readonly name: string;
  /** Chinese, as the prompt and the help print it. */
  readonly question: string;
  readonly optional?: boolean;
  /** What the file's schema says of the value. */
  readonly schema: z.ZodType;
  /** How an answer becomes a value; default: as it is. */
  readonly type?: 'list' | 'number';
  /** Why the rest of the content refuses a value that its schema takes, in Chinese. */
  readonly refuse?: (answer: string, given: Answers, project: Project) => string | undefined;
  /** What an empty answer, or a flag that is not given, stands for. Only what is known; never today's date. */
  readonly propose?: (given: Answers, project: Project) => string | undefined;
}

export interface NewFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

interface Scaffold {
  /** A folder of the project that is to hold a `content/` of its own; else the files join the content that there is. */
  readonly folder?: string;
  /** The first one is what the command is about; of the others those that exist already stay as they are. */
  readonly files: readonly [NewFile, ...NewFile[]];
  /** Where its page will be, from the site's root. */
  readonly url: string;
  /** What is left to do, in Chinese. */
  readonly next: readonly string[];
}

/** A kind of content that can be made from answers. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  /** A whole command line that passes. */
  readonly example: string;
  readonly questions: readonly Question[];
  readonly build: (values: Values, project: Project) => Scaffold;
}

/** The answers as the file holds them. */
export type Values = Readonly<Record<string, unknown>>;

/** An answer as its file holds it: 服务，维权 → a list of two. */
export function toValue({ type }: Question, answer: string): unknown {
  if (type === 'list')
    return answer
      .split(/[,，、\s]+/u)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  return type === 'number' && /^-?\d+(?:\.\d+)?$/.test(answer) ? Number(answer) : answer;
}

/** The value of an answer that is text; '' where there is none. */
export function textOf(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The values but for some, in the questions' order. */
export function omit(values: Values, ...names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

import type { DeskFile } from '../files.ts';
import { mergeTexts } from './document.ts';

/** How the text that is typed stands to the file. `gone`: somebody took the file away. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at?: Date }
  | { readonly kind: 'waiting' | 'saving' | 'gone' }
  | { readonly kind: 'failed'; readonly fault: string }
  | { readonly kind: 'conflict'; readonly theirs: string };

/** What the saver needs of the desk. */
export interface Disk {
  readonly read: () => Promise<DeskFile>;
  /** Answers with the file as it now stands; another text than was sent means that nothing was written. */
  readonly write: (text: string, version: string | undefined) => Promise<DeskFile>;
}

interface SaverOptions {
  readonly disk: Disk;
  readonly file: DeskFile;
  /** Time after the last key, in ms. */
  readonly delay?: number;
  readonly onState: (state: SaveState) => void;
  /** Another window, or another program, changed the file, and nothing was typed here since. */
  readonly onText: (text: string) => void;
}

/** Words that could not be saved, and the file as it was when they were typed. */
export interface Unsaved {
  readonly text: string;
  readonly file: DeskFile;
}

const DELAY_MS = 500;

/** Saves what is typed into one file. It writes nothing that stands there already, and nothing over what others wrote. */
export class Saver {
  readonly #options: SaverOptions;
  #stands: DeskFile;
  #mine: string;
  #state: SaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();
  /** What comes from the file now was asked for in this window. */
  #isOwn = false;

  /** Begins with a file as it was read. */
  constructor(options: SaverOptions) {
    this.#options = options;
    this.#stands = options.file;
    this.#mine = options.file.text;
  }

  get state(): SaveState {
    return this.#state;
  }

  type(text: string): void {
    if (text === this.#mine) return;
    this.#mine = text;
    if (this.#isStuck()) return;
    clearTimeout(this.#timer);
    if (text === this.#stands.text) this.#tell({ kind: 'saved' });
    else {
      if (this.#state.kind !== 'saving') this.#tell({ kind: 'waiting' });
      this.#schedule();
    }
  }

  /** Saves what is typed and not saved yet; resolves when there is an answer. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#write());
  }

  /** Looks whether the file was changed by others; also tries anew what could not be saved. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      const now = await this.#options.disk.read();
      const isOther = now.version !== this.#stands.version;
      if (!isOther && this.#state.kind !== 'failed') return;
      const isTyped = this.#mine !== this.#stands.text;
      if (now.version === undefined) this.#tell({ kind: 'gone' });
      else if (isTyped) await this.#write();
      else {
        [this.#stands, this.#mine] = [now, now.text];
        this.#tell({ kind: 'saved' });
        this.#options.onText(now.text);
      }
    });
  }

  /** Does something by which this window itself has the desk change the file, and goes on typing meanwhile. */
  async during(action: () => Promise<void>): Promise<void> {
    await this.flush();
    this.#isOwn = true;
    try {
      await action();
      await this.look();
    } finally {
      this.#isOwn = false;
    }
  }

  /** What goes on after a conflict, or where the file is gone: the text is the one that is wanted, whatever stands in the file. */
  settle(text: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.kind === 'gone') this.#stands = { ...this.#stands, text: '', version: undefined };
      this.#mine = text;
      this.#tell({ kind: 'saved' });
      await this.#write();
    });
  }

  /** What is typed and not in the file yet, to be sent when the window closes. */
  pending(): { readonly text: string; readonly version: string | undefined } | undefined {
    if (this.#mine === this.#stands.text || this.#isStuck()) return undefined;
    return { text: this.#mine, version: this.#stands.version };
  }

  /** What is typed and not in the file, with the file that it was typed over. */
  unsaved(): Unsaved | undefined {
    return this.#mine === this.#stands.text ? undefined : { text: this.#mine, file: this.#stands };
  }

  /** One question to the disk at a time: an answer tells of the last one that was asked. */
  #inTurn(action: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(action).catch((error: unknown) => {
      this.#tell({ kind: 'failed', fault: error instanceof Error ? error.message : String(error) });
    });
    return this.#turn;
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.flush(), this.#options.delay ?? DELAY_MS);
  }

  async #write(): Promise<void> {
    if (this.#isStuck() || this.#mine === this.#stands.text) return;
    this.#tell({ kind: 'saving' });
    const sent = this.#mine;
    this.#take(await this.#options.disk.write(sent, this.#stands.version), sent);
  }

  /** Takes what stands in the file; the text that was sent last is `sent`. */
  #take(answer: DeskFile, sent: string): void {
    if (answer.version === undefined) {
      this.#tell({ kind: 'gone' });
      return;
    }
    const merged = this.#isOwn ? mergeTexts(this.#stands.text, this.#mine, answer.text) : undefined;
    this.#stands = answer;
    if (answer.text !== sent && merged !== undefined) {
      this.#options.onText(merged);
      this.type(merged);
    } else if (answer.text !== sent) this.#tell({ kind: 'conflict', theirs: answer.text });
    else if (this.#mine === sent) this.#tell({ kind: 'saved', at: new Date() });
    else {
      this.#tell({ kind: 'waiting' });
      this.#schedule();
    }
  }

  #isStuck(): boolean {
    return this.#state.kind === 'conflict' || this.#state.kind === 'gone';
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

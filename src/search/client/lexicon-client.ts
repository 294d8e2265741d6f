import { readJson } from './json-client.ts';
import { SIMPLIFIED_FILE, SYNONYMS_FILE, TERMS_FILE, type Lexicon } from '../engine/lexicon.ts';

/** The lexicon beside the index at `base`. Errors: a file does not load; it is asked for again at the next search. */
export function createLexicon(base: string): Lexicon {
  const known = new Map<string, Promise<unknown>>();
  const read = async (file: string): Promise<unknown> => {
    const reading = known.get(file) ?? readJson(`${base}${file}`);
    known.set(file, reading);
    try {
      return await reading;
    } catch (error) {
      known.delete(file);
      throw error;
    }
  };
  return {
    synonyms: async () => (await read(SYNONYMS_FILE)) as Awaited<ReturnType<Lexicon['synonyms']>>,
    simplified: async () => (await read(SIMPLIFIED_FILE)) as string,
    terms: async () => (await read(TERMS_FILE)) as Awaited<ReturnType<Lexicon['terms']>>,
  };
}

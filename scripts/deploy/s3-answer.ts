import { parseXml } from '../tools/xml.ts';
import type { Bucket } from './settings.ts';

/** What a storage says in XML when it refuses, even with a status of 200. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

const LONGEST = 200;

/** The error that an answer's body holds; undefined where it is none. */
export function readRefusal(body: string): Refusal | undefined {
  if (!body.includes('<Error')) return undefined;
  let root: Element | null;
  try {
    root = parseXml(body).getElementsByTagName('*').item(0);
  } catch {
    return { code: 'Error', message: body };
  }
  if (root?.localName !== 'Error') return undefined;
  const read = (name: string) => root.getElementsByTagName(name).item(0)?.textContent ?? '';
  return { code: read('Code'), message: read('Message') };
}

/** An answer in one line, without what would open the storage to whoever reads it in a log. */
export function formatAnswer(status: number, body: string, bucket: Bucket): string {
  const refusal = readRefusal(body);
  const said = refusal ? `${refusal.code} ${refusal.message}` : body;
  return hideSecrets(`${status} ${said.replace(/\s+/g, ' ').trim().slice(0, LONGEST)}`, bucket);
}

/** Blots out keys and signatures that a storage repeats, as they are and as they stand in an address. */
export function hideSecrets(text: string, { accessKeyId, secretAccessKey }: Bucket): string {
  const secrets = [secretAccessKey, accessKeyId].flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return secrets
    .reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text)
    .replace(/(Signature=)[^\s&,<]+/gi, '$1***')
    .replace(/\b[0-9a-f]{64}\b/gi, '***');
}

/** The little of CBOR (RFC 8949) that Pagefind's files need: arrays are taken apart and put together, what is in them is copied. */

interface Head {
  readonly type: number;
  readonly value: number;
  /** Where what follows the head begins. */
  readonly end: number;
}

const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const SIZES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

/** The items of an array, each as its bytes. Errors: no array of a stated length. */
export function readArray(bytes: Uint8Array): readonly Uint8Array[] {
  const { type, value, end } = readHead(bytes, 0);
  if (type !== ARRAY) throw new Error(`CBOR: an array was expected, found type ${type}`);
  const items: Uint8Array[] = [];
  let start = end;
  for (let index = 0; index < value; index += 1) {
    const next = skipItem(bytes, start);
    items.push(bytes.subarray(start, next));
    start = next;
  }
  return items;
}

/** A text. Errors: no text. */
export function readText(bytes: Uint8Array): string {
  const { type, value, end } = readHead(bytes, 0);
  if (type !== TEXT) throw new Error(`CBOR: a text was expected, found type ${type}`);
  return Buffer.from(bytes.subarray(end, end + value)).toString('utf8');
}

export function toArray(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([toHead(ARRAY, items.length), ...items]);
}

export function toText(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([toHead(TEXT, bytes.length), bytes]);
}

/** Where the item that begins at `start` ends. */
function skipItem(bytes: Uint8Array, start: number): number {
  const { type, value, end } = readHead(bytes, start);
  if (type === 2 || type === TEXT) return end + value;
  if (type !== ARRAY && type !== MAP) return end;
  let at = end;
  for (let left = type === MAP ? 2 * value : value; left > 0; left -= 1) at = skipItem(bytes, at);
  return at;
}

function readHead(bytes: Uint8Array, start: number): Head {
  const first = bytes[start];
  if (first === undefined) throw new Error('CBOR: the file ends too early');
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, end: start + 1 };
  const size = SIZES[short];
  if (size === undefined || type === 6) throw new Error(`CBOR: Pagefind does not write ${first}`);
  const end = start + 1 + size;
  const value = bytes.subarray(start + 1, end).reduce((sum, byte) => sum * 256 + byte, 0);
  return { type, value, end };
}

function toHead(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  if (value < 0x1_00) return Uint8Array.of((type << 5) | 24, value);
  if (value < 0x1_00_00) return Uint8Array.of((type << 5) | 25, value >> 8, value & 255);
  const head = Buffer.alloc(5);
  head.writeUInt8((type << 5) | 26);
  head.writeUInt32BE(value, 1);
  return head;
}

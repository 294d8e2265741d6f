import { crc32, inflateRawSync } from 'node:zlib';

/** What the directory of a ZIP file says of one of its parts. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; office programs write no other. */
  readonly method: number;
  readonly crc: number;
  /** In bytes, in the file and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
/** CRC and sizes stand behind the data, not in the local header. */
const DESCRIBED_LATER = 8;
/** The number stands in the extra field of ZIP64. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/** Reads the directory at the end of a ZIP file; undefined where there is none, or it is not as long as it says. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) return undefined;
    entries.push(readEntry(bytes.subarray(at, next), name ?? 0, extra ?? 0));
    at = next;
  }
  return entries;
}

/** The bytes of a part, unpacked; undefined where its local header, its length or its CRC-32 is not what the directory says. */
export function readPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const start = findData(bytes, entry);
  if (start === undefined || start + entry.packed > bytes.length) return undefined;
  const data = unpack(bytes.subarray(start, start + entry.packed), entry);
  return data?.length === entry.size && crc32(data) === entry.crc ? data : undefined;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function readEntry(record: Uint8Array, nameLength: number, extraLength: number): ZipEntry {
  const view = viewOf(record);
  const names = ENTRY_LENGTH + nameLength;
  const large = readLargeNumbers(record.subarray(names, names + extraLength));
  const numberAt = (field: number): number => {
    const number = view.getUint32(field, true);
    return number === ELSEWHERE ? (large.shift() ?? number) : number;
  };
  // ZIP64 holds what is missing in this order.
  const size = numberAt(24);
  const packed = numberAt(20);
  return {
    name: new TextDecoder().decode(record.subarray(ENTRY_LENGTH, names)),
    isEncrypted: (view.getUint16(8, true) & ENCRYPTED) !== 0,
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    packed,
    size,
    offset: numberAt(42),
  };
}

function readLargeNumbers(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    const count = Math.floor((end - at - 4) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + 8 * index, true)));
  }
  return [];
}

/** Where the data of a part begins, behind a local header that says the same as the directory. */
function findData(bytes: Uint8Array, { name, offset, crc, packed, size }: ZipEntry): number | undefined {
  if (offset + LOCAL_LENGTH > bytes.length) return undefined;
  const view = viewOf(bytes.subarray(offset));
  if (view.getUint32(0, true) !== LOCAL) return undefined;
  const [nameLength, extraLength] = [view.getUint16(26, true), view.getUint16(28, true)];
  const names = offset + LOCAL_LENGTH;
  if (new TextDecoder().decode(bytes.subarray(names, names + nameLength)) !== name) return undefined;
  const isSame = [crc, packed, size].every((number, index) =>
    [number, ELSEWHERE].includes(view.getUint32(14 + 4 * index, true)),
  );
  const isLater = (view.getUint16(6, true) & DESCRIBED_LATER) !== 0;
  return isSame || isLater ? names + nameLength + extraLength : undefined;
}

function unpack(data: Uint8Array, { method, size }: ZipEntry): Uint8Array | undefined {
  if (method === 0) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

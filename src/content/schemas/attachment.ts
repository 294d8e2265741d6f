/** A kind of file that may be attached to an article. */
export interface AttachmentType {
  /** As readers see it: PDF, Word. */
  readonly name: string;
  readonly mime: string;
  /** Whether the file is what its name says. */
  readonly matches: (bytes: Uint8Array) => boolean;
}

/** The largest file that may be attached, in bytes. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const JPEG: AttachmentType = {
  name: 'JPG 图片',
  mime: 'image/jpeg',
  matches: startsWith([0xff, 0xd8, 0xff]),
};

/** By extension. Formats that can carry macros, and the binary ones of old offices, are not taken. */
export const ATTACHMENT_TYPES: Readonly<Record<string, AttachmentType>> = {
  pdf: { name: 'PDF', mime: 'application/pdf', matches: startsWith([0x25, 0x50, 0x44, 0x46, 0x2d]) },
  docx: { name: 'Word', mime: `${OFFICE}.wordprocessingml.document`, matches: isOffice('word/') },
  xlsx: { name: 'Excel', mime: `${OFFICE}.spreadsheetml.sheet`, matches: isOffice('xl/') },
  pptx: { name: 'PPT', mime: `${OFFICE}.presentationml.presentation`, matches: isOffice('ppt/') },
  csv: { name: 'CSV', mime: 'text/csv', matches: isText },
  zip: { name: 'ZIP', mime: 'application/zip', matches: startsWith(ZIP) },
  jpg: JPEG,
  jpeg: JPEG,
  png: {
    name: 'PNG 图片',
    mime: 'image/png',
    matches: startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
};

/** The type that a file's name claims. */
export function getAttachmentType(file: string): AttachmentType | undefined {
  const extension = file.split('.').at(-1) ?? '';
  return Object.hasOwn(ATTACHMENT_TYPES, extension) ? ATTACHMENT_TYPES[extension] : undefined;
}

function startsWith(magic: readonly number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => magic.every((byte, index) => bytes[index] === byte);
}

/** A ZIP whose directory names a part of that office format. Names in it are plain ASCII. */
function isOffice(folder: string): (bytes: Uint8Array) => boolean {
  const isZip = startsWith(ZIP);
  return (bytes) => {
    if (!isZip(bytes)) return false;
    const text = new TextDecoder('latin1').decode(bytes);
    return text.includes('[Content_Types].xml') && text.includes(folder) && !text.includes('vbaProject.bin');
  };
}

/** UTF-8 without control characters that no table has. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

import { crc32 } from 'node:zlib';
import sharp, { type Sharp, type SharpOptions } from 'sharp';

/** What a camera and a program leave in a photo; whatever of it is found in a published picture has leaked. */
export const SECRETS = ['Secret Camera', 'Secret Place', 'Secret Caption', 'Secret Comment'] as const;

const EXIF = {
  IFD0: { Make: SECRETS[0], Artist: SECRETS[0] },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '28/1 44/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '118/1 37/1 0/1',
  },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${SECRETS[1]}"/></rdf:RDF></x:xmpmeta>`;

/** Signature and IHDR, in bytes. */
const PNG_HEAD = 33;

/** Marks in the bytes of a file that has EXIF, XMP, IPTC, a colour profile or words of PNG. */
const MARKS = [
  'Exif\0\0',
  'eXIf',
  'EXIF',
  'ns.adobe.com/xap',
  'XMP ',
  'Photoshop 3.0',
  '8BIM',
  'ICC_PROFILE',
  'iCCP',
  'ICCP',
  'tEXt',
  'zTXt',
  'iTXt',
];

/** What a picture's file still tells besides the picture itself. */
export async function metadataOf(bytes: Buffer): Promise<readonly string[]> {
  const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata();
  const read = Object.entries({ exif, xmp, iptc, icc, orientation, comments });
  return [
    ...read.filter(([, value]) => value !== undefined).map(([name]) => name),
    ...[...SECRETS, ...headMarks(bytes)].filter((mark) => bytes.includes(mark)),
  ];
}

/** Chance can make four letters in compressed data, so marks count only where a file keeps them: before its picture data or as a chunk. */
function headMarks(bytes: Buffer): readonly string[] {
  const head = bytes.subarray(0, 512);
  return MARKS.filter((mark) => head.includes(mark));
}

type Photo = Buffer | SharpOptions;

function open(photo: Photo): Sharp {
  return Buffer.isBuffer(photo) ? sharp(photo) : sharp(photo);
}

/** A JPEG with GPS and camera in EXIF, a place in XMP, a caption in IPTC and a comment; `orientation` as EXIF counts, 1 to 8. */
export async function takeJpeg(photo: Photo, orientation = 1): Promise<Buffer> {
  const bytes = await open(photo)
    .withMetadata({ orientation })
    .withExifMerge(EXIF)
    .withXmp(XMP)
    .jpeg()
    .toBuffer();
  const comment = Buffer.from(SECRETS[3]);
  return Buffer.concat([
    bytes.subarray(0, 2),
    toSegment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), toIptc(SECRETS[2])])),
    toSegment(0xfe, comment),
    bytes.subarray(2),
  ]);
}

/** A PNG with EXIF, XMP and words of its own. */
export async function takePng(photo: Photo): Promise<Buffer> {
  const bytes = await open(photo).withExif(EXIF).withXmp(XMP).png().toBuffer();
  return Buffer.concat([
    bytes.subarray(0, PNG_HEAD),
    toChunk('tEXt', Buffer.from(`Comment\0${SECRETS[3]}`)),
    toChunk('iTXt', Buffer.from(`Title\0\0\0\0\0${SECRETS[2]}`)),
    bytes.subarray(PNG_HEAD),
  ]);
}

/** A WebP with EXIF and XMP. */
export function takeWebp(photo: Photo): Promise<Buffer> {
  return open(photo).withExif(EXIF).withXmp(XMP).webp().toBuffer();
}

function toSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** A block of Photoshop's resources that holds one IPTC record, 2:120 Caption. */
function toIptc(caption: string): Buffer {
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), Buffer.from(caption)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const padding = Buffer.alloc(record.length % 2);
  return Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, record, padding]);
}

/** A PNG's chunk with its length and checksum. */
export function toChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

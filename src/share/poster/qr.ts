import { create } from 'qrcode';

/** The quiet zone that a reader needs around a code, in modules. */
export const QUIET_ZONE = 4;

/** A QR code as one SVG path, to be stroked one wide: the rows of a picture of `size`×`size` modules, the quiet zone included. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

let last: { readonly address: string; readonly code: QrCode } | undefined;

/** The code of an address at error correction M. A page shows the same one twice. */
export function toQrCode(address: string): QrCode {
  if (last?.address !== address) last = { address, code: draw(address) };
  return last.code;
}

/** The size of an address's code, which does not depend on its pattern; to weigh the patterns takes most of the time. */
export function sizeOfQrCode(address: string): number {
  return create(address, { errorCorrectionLevel: 'M', maskPattern: 0 }).modules.size + 2 * QUIET_ZONE;
}

function draw(address: string): QrCode {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => toRow(modules, y));
  return { size: modules.size + 2 * QUIET_ZONE, path: rows.join('') };
}

/** A row's runs of dark modules, each as one line, so that the path stays short: every page carries one. */
function toRow(
  modules: { readonly size: number; readonly get: (row: number, column: number) => number },
  y: number,
): string {
  let path = '';
  let end: number | undefined;
  for (let x = 0; x < modules.size; x += 1) {
    if (modules.get(y, x) === 0) continue;
    const start = x;
    while (x + 1 < modules.size && modules.get(y, x + 1) !== 0) x += 1;
    const width = x - start + 1;
    path += end === undefined ? `M${start + QUIET_ZONE} ${y + QUIET_ZONE}.5` : `m${start - end} 0`;
    path += `h${width}`;
    end = x + 1;
  }
  return path;
}

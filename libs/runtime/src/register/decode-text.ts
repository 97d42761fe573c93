import { isUtf8 } from 'node:buffer';
import type { RegisterFaults } from './register-faults.js';

const LINE_END = 0x0a;
const ADVICE = 'Save the file as UTF-8; a spreadsheet calls that CSV UTF-8.';

/** The text of a file in UTF-8; null, with the line at fault, for any other. */
export function decodeText(bytes: Uint8Array, faults: RegisterFaults): string | null {
  if (isUtf16(bytes)) {
    const reason = 'The file is in UTF-16.';
    faults.add(1, { field: null, raw: '', reason, advice: ADVICE });
    return null;
  }
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const { row, raw } = firstBadLine(bytes);
  const reason = 'The line holds bytes that are no UTF-8.';
  faults.add(row, { field: null, raw, reason, advice: ADVICE });
  return null;
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function firstBadLine(bytes: Uint8Array): { readonly row: number; readonly raw: string } {
  let start = 0;
  for (let row = 1; ; row++) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    if (found === -1 || !isUtf8(line)) return { row, raw: new TextDecoder().decode(line).trim() };
    start = end + 1;
  }
}

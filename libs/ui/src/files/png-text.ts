import { buf } from 'crc-32';

/** Length, type and checksum of a chunk, beside its data. */
const FRAME = 12;
/** The signature and the first chunk (IHDR), behind which texts may stand. */
const HEAD = 8 + FRAME + 13;

/**
 * A PNG with texts inside, as iTXt chunks (PNG, 11.3.3.4): UTF-8, not compressed. Names are Latin-1, 1 to
 * 79 characters. @throws RangeError when the bytes are no PNG
 */
export function withPngTexts(
  png: Uint8Array,
  texts: readonly (readonly [name: string, text: string])[],
): Uint8Array {
  const isPng = png.length > HEAD && png[1] === 0x50 && png[2] === 0x4e && png[3] === 0x47;
  if (!isPng) throw new RangeError('The bytes are no PNG.');
  const chunks = texts.map(([name, text]) => chunk('iTXt', `${name}\0\0\0\0\0${text}`));
  const parts = [png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function chunk(type: string, content: string): Uint8Array {
  const data = new TextEncoder().encode(type + content);
  const whole = new Uint8Array(data.length + FRAME - 4);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length - 4);
  whole.set(data, 4);
  view.setInt32(whole.length - 4, buf(data));
  return whole;
}

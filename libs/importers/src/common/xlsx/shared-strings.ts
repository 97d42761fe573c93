import type { WorkbookLimits } from './limits.js';
import { tooLarge } from './workbook-fault.js';
import { listenTo } from './xml.js';

/** Texts that cells refer to by their number. Reading aids for characters (`rPh`) are no part of them. */
export async function readSharedStrings(
  part: string,
  chunks: AsyncIterable<Buffer>,
  limits: WorkbookLimits,
): Promise<readonly string[]> {
  const texts: string[] = [];
  let text: string[] = [];
  let inText = false;
  let aids = 0;
  await listenTo(part, chunks, {
    open(name) {
      if (name === 'si') text = [];
      else if (name === 'rPh') aids += 1;
      inText = name === 't' && aids === 0;
    },
    close(name) {
      if (name === 'rPh') aids -= 1;
      if (name === 't') inText = false;
      if (name === 'si') texts.push(joined(text, limits));
      if (texts.length > limits.sharedStrings) {
        throw tooLarge(`the workbook has more than ${limits.sharedStrings} texts.`);
      }
    },
    text(piece) {
      if (inText) text.push(piece);
    },
  });
  return texts;
}

/** A cell's text from its pieces. @throws WorkbookFault when it is too long */
export function joined(pieces: readonly string[], limits: WorkbookLimits): string {
  const text = pieces.join('');
  if (text.length <= limits.cellCharacters) return text;
  throw tooLarge(`a cell of the workbook has more than ${limits.cellCharacters} characters.`);
}

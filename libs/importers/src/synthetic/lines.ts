import type { SourceFile } from '@chokepoint/supply-application';

/** A chunk's worth of lines and the number of the first of them, from 1. */
export interface LineBlock {
  readonly first: number;
  readonly lines: readonly string[];
}

/** A file's lines in blocks. Without quoting, a line is a row: far cheaper than parsing CSV. */
export async function* readLines(file: SourceFile): AsyncGenerator<LineBlock> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let first = 1;
  for await (const chunk of file.open() as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length === 0) continue;
    yield { first, lines };
    first += lines.length;
  }
  rest += decoder.decode();
  if (rest !== '') yield { first, lines: [rest] };
}

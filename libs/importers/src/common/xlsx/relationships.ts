import { posix } from 'node:path';
import type { ZipParts } from './zip-parts.js';
import { listenTo } from './xml.js';

/** What a part of the package points to. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: 'officeDocument', 'worksheet', 'sharedStrings', 'styles'. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly part: string;
}

/** What a part points to, '' being the package itself; empty where it points to nothing inside. */
export async function relationshipsOf(
  parts: ZipParts,
  source: string,
): Promise<readonly Relationship[]> {
  const { dir, base } = posix.parse(source);
  const name = posix.join(dir, '_rels', `${base}.rels`);
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  await listenTo(name, parts.read(name), {
    open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      const part = posix.resolve('/', dir, Target).slice(1);
      found.push({ id: Id, type: posix.basename(Type), part });
    },
  });
  return found;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const PAGE = fileURLToPath(new URL('./RESULTS.md', import.meta.url));
const TITLE =
  '# Performance\n\nEach part was measured in one run of its program; compare the ratios, not the seconds.\n\n';
/** In this order on the page. */
const PARTS = [
  'Imports and questions',
  'Indicators',
  'Going back in time',
  'A year of Comext',
  'The default analyses',
  'The ledger beside others',
] as const;
export type Part = (typeof PARTS)[number];

/** Where and when something was measured. */
export const circumstances = (postgres: string): string =>
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, PostgreSQL ${postgres} with fsync and synchronous_commit on.`;

/** Puts one program's part on the page of results and keeps the other's. */
export async function writePart(part: Part, text: string): Promise<void> {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const style = { ...(await resolveConfig(PAGE)), filepath: PAGE };
  writeFileSync(PAGE, await format(withPart(page, part, text), style));
}

/** The page with one part in place of what it said before. */
export function withPart(page: string, part: Part, text: string): string {
  const kept = page.split(/^(?=## )/m).map((section) => section.trim());
  const sections = PARTS.map((name) =>
    name === part
      ? `## ${name}\n\n${text.trim()}`
      : kept.find((section) => section.startsWith(`## ${name}\n`)),
  );
  return `${TITLE}${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}

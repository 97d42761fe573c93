import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BOUNDARY = '@nx/enforce-module-boundaries';

interface LintMessage {
  ruleId: string | null;
  message: string;
}

/** Lints a file that exists only in this call, as if somebody had planted it at `path`. */
function lintPlanted(path: string, code: string): LintMessage[] {
  const { stdout, stderr } = spawnSync(
    'npx',
    ['eslint', '--stdin', '--stdin-filename', path, '--format', 'json'],
    { cwd: root, input: code, encoding: 'utf8' },
  );
  if (!stdout.startsWith('[')) throw new Error(`ESLint gave no report: ${stdout}${stderr}`);
  const [file] = JSON.parse(stdout) as { messages: LintMessage[] }[];
  return file!.messages;
}

const importing = (name: string) => `import * as planted from '${name}';\nexport { planted };\n`;

describe('import rules', () => {
  // The boundary rule reads the cached project graph; this makes it.
  beforeAll(() => {
    execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, stdio: 'pipe' });
  });

  it.each([
    ['libs/kernel/src/planted.ts', '@chokepoint/catalogue'],
    ['libs/supply/domain/src/planted.ts', '@chokepoint/initiatives'],
    ['libs/supply/domain/src/planted.ts', '@chokepoint/ledger'],
    ['libs/dependency/src/planted.ts', '@chokepoint/read-schema'],
    ['libs/importers/src/planted.ts', '@chokepoint/ledger-postgres'],
    ['libs/read-models/projections/src/planted.ts', '@chokepoint/supply-application'],
    ['libs/read-models/queries/src/planted.ts', '@chokepoint/ledger'],
    ['libs/charts/src/planted.ts', '@chokepoint/queries'],
    ['apps/web/src/planted.ts', '@chokepoint/runtime'],
    ['apps/api/src/planted.ts', '@chokepoint/ledger-postgres'],
  ])('%s may not import %s', (path, target) => {
    expect(lintPlanted(path, importing(target)).map((m) => m.ruleId)).toContain(BOUNDARY);
  });

  it.each([
    ['libs/catalogue/src/planted.ts', '@chokepoint/kernel'],
    ['libs/read-models/queries/src/planted.ts', '@chokepoint/dependency'],
  ])('%s may import %s', (path, target) => {
    expect(lintPlanted(path, importing(target))).toEqual([]);
  });

  it.each([
    ['a file', `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n`],
    ['the clock', `export const planted = () => Date.now();\n`],
    ['the time of day', `export const planted = () => new Date();\n`],
    ['chance', `export const planted = () => Math.random();\n`],
    ['the environment', `export const planted = () => process.env;\n`],
  ])('arithmetic may not read %s', (_what, code) => {
    expect(lintPlanted('libs/dependency/src/planted.ts', code)).not.toEqual([]);
  });
});

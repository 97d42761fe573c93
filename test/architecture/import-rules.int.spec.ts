import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BOUNDARY = '@nx/enforce-module-boundaries';

const eslint = new ESLint({ cwd: root });

/** Lints a file that exists only in this call, as if somebody had planted it at `path`. */
async function lintPlanted(path: string, code: string): Promise<(string | null)[]> {
  const [file] = await eslint.lintText(code, { filePath: join(root, path), warnIgnored: true });
  return file!.messages.map((message) => message.ruleId);
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
    ['libs/connectors/src/planted.ts', '@chokepoint/importers'],
    ['libs/importers/src/planted.ts', '@chokepoint/connectors'],
    ['apps/worker/src/planted.ts', '@chokepoint/connectors'],
    ['libs/read-models/projections/src/planted.ts', '@chokepoint/supply-application'],
    ['libs/read-models/queries/src/planted.ts', '@chokepoint/ledger'],
    ['libs/charts/src/planted.ts', '@chokepoint/queries'],
    ['libs/report/src/planted.ts', '@chokepoint/queries'],
    ['libs/exports/src/planted.ts', '@chokepoint/kernel'],
    ['libs/runtime/src/planted.ts', '@chokepoint/charts'],
    ['apps/web/src/planted.ts', '@chokepoint/runtime'],
    ['apps/api/src/planted.ts', '@chokepoint/ledger-postgres'],
  ])('%s may not import %s', async (path, target) => {
    expect(await lintPlanted(path, importing(target))).toContain(BOUNDARY);
  });

  it.each([
    ['libs/catalogue/src/planted.ts', '@chokepoint/kernel'],
    ['libs/read-models/queries/src/planted.ts', '@chokepoint/dependency'],
  ])('%s may import %s', async (path, target) => {
    expect(await lintPlanted(path, importing(target))).toEqual([]);
  });

  it('keeps throw-away databases and fake clocks out of the product', async () => {
    const code = importing('@chokepoint/testing');
    expect(await lintPlanted('libs/runtime/src/planted.ts', code)).not.toEqual([]);
    expect(await lintPlanted('libs/runtime/src/planted.int.spec.ts', code)).toEqual([]);
  });

  it.each([
    ['a file', `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n`],
    ['the clock', `export const planted = () => Date.now();\n`],
    ['the time of day', `export const planted = () => new Date();\n`],
    ['chance', `export const planted = () => Math.random();\n`],
    ['the environment', `export const planted = () => process.env;\n`],
  ])('arithmetic may not read %s', async (_what, code) => {
    expect(await lintPlanted('libs/dependency/src/planted.ts', code)).not.toEqual([]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AT_WORK } from './at-work.js';
import { findMethod, findMethods } from './find-methods.js';

const libs = fileURLToPath(new URL('../../../..', import.meta.url));
const described = findMethods().methods.map(({ method }) => method);

/** Every method id that code under libs gives to its answers. */
function idsInCode(): readonly string[] {
  const files = globSync('**/src/**/*.ts', {
    cwd: libs,
    exclude: (path) => /(^|\/)(node_modules|dist)$|\.spec\.ts$/.test(path),
  });
  const ids = files.flatMap((file) => {
    const constants = readFileSync(join(libs, file), 'utf8').matchAll(/_METHOD = '([\w-]+@\d+)'/g);
    return [...constants].map(([, id = '']) => id);
  });
  return ids.toSorted();
}

const method = (name: string) => {
  const found = findMethod(name);
  return found.ok ? found.value : expect.fail(found.error.message);
};

describe('the methods', () => {
  it('are those that the code knows, each described once', () => {
    const known = idsInCode();
    expect(known.length).toBeGreaterThan(30);
    expect(known).toContain('concentration@1');
    expect(described.toSorted()).toEqual(known);
  });

  it('are each found as an answer names them, with an example that is worked out', () => {
    for (const name of described) {
      const found = method(name);
      expect(found.method).toBe(name);
      expect(found.example.results.length).toBeGreaterThan(0);
    }
  });

  it('are found by id alone in their latest version', () => {
    expect(method('import-reliance')).toMatchObject({ method: 'import-reliance@2', latest: true });
    expect(method('import-reliance@1')).toMatchObject({ version: 1, latest: false });
    expect(method('import-reliance@1').history.map(({ version }) => version)).toEqual([1, 2]);
  });

  it.each([
    ['supply-risk-change@1', 'own'],
    ['concentration@1', 'published-with-choices'],
  ])('say of %s that it is %s', (name, origin) => {
    expect(method(name).origin).toBe(origin);
  });

  it.each([
    ['none', '/methods lists what there is'],
    ['import-reliance@3', 'import-reliance@1, import-reliance@2'],
  ])('do not know %s, and say what there is', (name, hint) => {
    const found = findMethod(name);
    expect(found).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    expect(found.ok ? '' : found.error.message).toContain(hint);
  });

  it('are at work only where the code knows them', () => {
    for (const name of Object.keys(AT_WORK)) expect(described).toContain(name);
  });
});

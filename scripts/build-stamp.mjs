import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const FOLDERS = ['apps', 'libs'];
const ROOT_FILES = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const LEFT_OUT = new Set(['dist', 'node_modules', 'facts', 'coverage', 'test-results']);
const NO_SOURCE = /\.spec\.tsx?$|\.snap$|\.tsbuildinfo$/;

/** Fingerprint of the sources from which `name` was built; null when an output is missing. */
export function builtFrom(root, name, outputs) {
  const stamp = stampFile(root, name);
  const missing = outputs.some((output) => !existsSync(join(root, output)));
  return missing || !existsSync(stamp) ? null : readFileSync(stamp, 'utf8');
}

export function rememberBuild(root, name, fingerprint) {
  const stamp = stampFile(root, name);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** Names, sizes and times of all sources: enough to see a change, and read in milliseconds. */
export function sourceFingerprint(root) {
  const hash = createHash('sha256');
  for (const file of sources(root)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const stampFile = (root, name) => join(root, 'node_modules/.cache/chokepoint', `built-${name}`);

function* sources(root) {
  for (const name of ROOT_FILES) {
    const file = join(root, name);
    if (existsSync(file)) yield file;
  }
  for (const folder of FOLDERS) yield* filesBelow(join(root, folder));
}

function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile()) {
      if (!NO_SOURCE.test(entry.name)) yield path;
    } else if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) {
      yield* filesBelow(path);
    }
  }
}

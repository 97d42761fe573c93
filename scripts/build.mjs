import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFrom, rememberBuild, sourceFingerprint } from './build-stamp.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSC = 'node_modules/typescript/bin/tsc';
const VITE = 'node_modules/vite/bin/vite.js';

// One compiler for all apps of a target: it builds the libraries that they share once.
const TARGETS = {
  server: {
    does: 'Compiling the server',
    args: [TSC, '-b', 'apps/api/tsconfig.lib.json', 'apps/cli/tsconfig.lib.json'],
    outputs: ['apps/api/dist/main.js', 'apps/cli/dist/main.js'],
  },
  cli: {
    does: 'Compiling the command line',
    args: [TSC, '-b', 'apps/cli/tsconfig.lib.json'],
    outputs: ['apps/cli/dist/main.js'],
  },
  web: {
    does: 'Bundling the page',
    args: [VITE, 'build', 'apps/web', '--logLevel', 'warn'],
    outputs: ['apps/web/dist/index.html'],
  },
};

/**
 * Builds each target unless it was built from the sources as they are. Ends the process when a
 * build fails. `say` tells a person what goes on; `output` takes what the builders print.
 */
export function ensureBuilt(targets, { say, output }) {
  if (!existsSync(join(ROOT, TSC))) fail('The packages are not installed yet: run `npm ci` first.');
  const fingerprint = sourceFingerprint(ROOT);
  for (const name of targets) {
    const { outputs } = TARGETS[name];
    if (builtFrom(ROOT, name, outputs) !== fingerprint) build(name, fingerprint, say, output);
  }
}

function build(name, fingerprint, say, output) {
  const { does, args } = TARGETS[name];
  const began = Date.now();
  say(`${does} …`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', output, 'inherit'],
  });
  if (status !== 0) fail(`${does} failed; what went wrong is above.`);
  rememberBuild(ROOT, name, fingerprint);
  say(`${does} took ${Math.round((Date.now() - began) / 1000)} s.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFrom, rememberBuild, sourceFingerprint } from './build-stamp.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NX = join(ROOT, 'node_modules/nx/dist/bin/nx.js');

/**
 * Builds some of the apps, with the libraries they need, unless they were built from the sources
 * as they are. Ends the process when the build fails. `say` tells a person what goes on.
 */
export function ensureBuilt({ apps, outputs, say, output }) {
  const name = apps.join('-');
  const fingerprint = sourceFingerprint(ROOT);
  if (builtFrom(ROOT, name, outputs) === fingerprint) return;
  const began = Date.now();
  say('Building what is not built yet (about a minute the first time) …');
  const projects = apps.map((app) => `@chokepoint/${app}`).join(',');
  const args = [NX, 'run-many', '-t', 'build', '-p', projects, '--outputStyle=static'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', output, 'inherit'],
  });
  if (status !== 0) {
    console.error('The build failed; what it says is above.');
    process.exit(1);
  }
  rememberBuild(ROOT, name, fingerprint);
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
}

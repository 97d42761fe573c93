// Runs under whatever Node the machine has (20 or newer), so it uses nothing newer than that.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 15];
const OWN_NODE = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

/**
 * Goes on at once where this Node is new enough. Else runs the script again under the Node that
 * the project brings, passes signals on to it, and ends with its exit code.
 */
export async function underOwnNode(script) {
  if (isNewEnough(process.versions.node)) return;
  if (!existsSync(OWN_NODE)) refuse();
  const child = spawn(OWN_NODE, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  process.exit(code);
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

function refuse() {
  console.error(
    `Chokepoint needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}. ` +
      'Run `npm ci`, which brings the right one where it can, or install it.',
  );
  process.exit(1);
}

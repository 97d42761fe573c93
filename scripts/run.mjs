import { spawnSync } from 'node:child_process';

/** Runs a command to its end, its output passed on; true when it succeeded. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  });
  return status === 0;
}

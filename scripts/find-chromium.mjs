// Finds a Chromium for the end-to-end tests, or installs one, or says how to get one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const found = () => [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('No Chromium found: installing Debian’s package.');
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  );
}

/** @returns {string} path of an executable Chromium */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH points to ${wanted}, which does not exist.`);
  }
  const present = found();
  if (present) return present;
  if (installOnDebian() || run('npx', ['playwright-core', 'install', 'chromium'])) {
    const installed = found();
    if (installed) return installed;
  }
  throw new Error(
    'The end-to-end tests need Chromium. Install it (Debian: `sudo apt-get install chromium`), or set CHROMIUM_PATH to an executable.',
  );
}

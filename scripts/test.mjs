// `npm test`: everything that must be true before a change lands, and one line that says so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

const REPORT = 'test-results/vitest.json';
const tally = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0', ...env },
  });
  return status === 0;
}

/** A check that passes or fails as a whole. */
function check(name, command, args) {
  console.log(`\n== ${name}`);
  const passed = run(command, args);
  tally[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(name);
  return passed;
}

function tests(env) {
  console.log('\n== tests');
  mkdirSync('test-results', { recursive: true });
  rmSync(REPORT, { force: true });
  const passed = run(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
    env,
  );
  if (!existsSync(REPORT)) {
    tally.failed += 1;
    failures.push('tests (no report written)');
    return;
  }
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  tally.passed += report.numPassedTests;
  tally.failed += report.numFailedTests;
  tally.skipped += report.numPendingTests + report.numTodoTests;
  // A file that cannot be loaded has no failed test of its own, yet it is a failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  );
  tally.failed += broken.length;
  failures.push(...broken.map((file) => file.name));
  if (!passed && report.numFailedTests === 0 && broken.length === 0) {
    tally.failed += 1;
    failures.push('tests (an error outside any test)');
  }
}

check('format', 'npx', ['prettier', '--check', '.']);
check('lint', 'npx', ['nx', 'run-many', '-t', 'lint', '--outputStyle=static']);
check('types', 'npx', ['nx', 'run-many', '-t', 'typecheck', '--outputStyle=static']);
check('build', 'npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static']);

try {
  tests({ CHROMIUM_PATH: findChromium() });
} catch (error) {
  console.error(error.message);
  failures.push('Chromium');
  tally.failed += 1;
  tests({});
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed === 0 ? 0 : 1);

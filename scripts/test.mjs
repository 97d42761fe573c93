// `npm test`: everything that must be true before a change lands, and one line that says so.
import { findChromium } from './find-chromium.mjs';
import { run } from './run.mjs';
import { runVitest } from './run-vitest.mjs';

const tally = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** A check that passes or fails as a whole. */
function check(name, passed) {
  tally[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(name);
}

const title = (text) => console.log(`\n== ${text}`);
const nx = (target) => run('npx', ['nx', 'run-many', '-t', target, '--outputStyle=static']);

title('format');
check('format', run('npx', ['prettier', '--check', '.']));
for (const target of ['lint', 'typecheck', 'build']) {
  title(target);
  check(target, nx(target));
}

title('tests');
const env = {};
try {
  env.CHROMIUM_PATH = findChromium();
} catch (error) {
  console.error(error.message);
  check('Chromium', false);
}
const tests = runVitest(env);
tally.passed += tests.passed;
tally.failed += tests.failed;
tally.skipped += tests.skipped;
failures.push(...tests.failures);
if (tests.failed > tests.failures.length) failures.push('tests');

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed === 0 ? 0 : 1);

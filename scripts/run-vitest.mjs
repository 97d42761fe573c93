// Runs the tests and counts them. A test file whose process died without a word is run once more.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

const FOLDER = 'test-results';
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

function listFiles() {
  const path = `${FOLDER}/files.json`;
  rmSync(path, { force: true });
  run('npx', ['vitest', 'list', '--filesOnly', `--json=${path}`]);
  return read(path).map(({ file }) => file);
}

function runFiles(name, files, env) {
  const path = `${FOLDER}/${name}.json`;
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const exited = run('npx', ['vitest', 'run', ...reporters, ...files], env);
  const report = existsSync(path) ? read(path) : { success: false, testResults: [] };
  // The exit code alone is not to be trusted: it has come out as 0 beside a failed file.
  return { clean: exited && report.success, results: report.testResults };
}

/** Files that left no test behind: not loadable, or their process ended in the middle. */
const silent = (files, results) => {
  const spoken = new Set(
    results.filter((file) => file.assertionResults.length > 0).map((file) => file.name),
  );
  return files.filter((file) => !spoken.has(file));
};

/** Files that failed beside their tests, in a hook say, whose tests then count as skipped. */
const broken = (results) =>
  results
    .filter((file) => file.status === 'failed' && file.assertionResults.length > 0)
    .filter((file) => file.assertionResults.every((test) => test.status !== 'failed'))
    .map((file) => file.name);

const count = (results, status) =>
  results.flatMap((file) => file.assertionResults).filter((test) => status.includes(test.status))
    .length;

/** @returns {{passed: number, failed: number, skipped: number, failures: string[]}} */
export function runVitest(env) {
  mkdirSync(FOLDER, { recursive: true });
  const files = listFiles();
  const first = runFiles('vitest', [], env);
  const lost = silent(files, first.results);
  let { results, clean } = first;
  if (lost.length > 0) {
    // V8 can abort while it frees the embedded database's code (nodejs/node#64500). Such a death is
    // no verdict on the tests; a file that is silent twice counts as failed.
    console.log(`\nOnce more, since no test of theirs was reported: ${lost.join(', ')}`);
    const second = runFiles('vitest-again', lost, env);
    results = [...results.filter((file) => !lost.includes(file.name)), ...second.results];
    clean = second.clean;
  }
  const failed = count(results, ['failed']);
  const failures = [...silent(files, results), ...broken(results)];
  if (!clean && failed === 0 && failures.length === 0 && lost.length === 0) {
    failures.push('an error outside any test');
  }
  return {
    passed: count(results, ['passed']),
    failed: failed + failures.length,
    skipped: count(results, ['pending', 'skipped', 'todo']),
    failures,
  };
}

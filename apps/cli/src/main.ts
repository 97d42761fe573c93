import { run } from './run.js';
import { onInterrupt } from './terminal/process-signals.js';

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt,
});

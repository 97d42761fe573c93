import { it } from 'vitest';
import { run } from './run.js';
it('x', async () => {
  const t = Date.now();
  const code = await run(['export','--shipped','--from','../shared/data','--to','/tmp/ship/a'], {environment: process.env, stdout: process.stdout, stderr: process.stderr});
  console.log(code, Date.now()-t, process.memoryUsage().rss/1e6);
}, 600000);

// `npm start`: builds what is not built, then serves until it is stopped.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { underOwnNode } from './own-node.mjs';

await underOwnNode(fileURLToPath(import.meta.url));
ensureBuilt({
  apps: ['api', 'cli', 'web'],
  outputs: ['apps/api/dist/main.js', 'apps/cli/dist/main.js', 'apps/web/dist/index.html'],
  say: (line) => console.log(line),
  output: 'inherit',
});
await import('../apps/api/dist/main.js');

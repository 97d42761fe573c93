// `npm start`: builds what is not built, then serves until it is stopped.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { underOwnNode } from './own-node.mjs';

await underOwnNode(fileURLToPath(import.meta.url));
ensureBuilt(['server', 'web'], { say: (line) => console.log(line), output: 'inherit' });
await import('../apps/api/dist/main.js');

#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { underOwnNode } from '../../../scripts/own-node.mjs';

await underOwnNode(fileURLToPath(import.meta.url));
ensureBuilt({
  apps: ['cli'],
  outputs: ['apps/cli/dist/main.js'],
  say: (line) => console.error(line),
  // What a command prints may be read by a program: nothing else goes there.
  output: 2,
});
await import('../dist/main.js');

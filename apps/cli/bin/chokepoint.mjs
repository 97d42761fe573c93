#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { underOwnNode } from '../../../scripts/own-node.mjs';

await underOwnNode(fileURLToPath(import.meta.url));
// What a command prints may be read by a program: a build says what it does on the other channel.
ensureBuilt(['cli'], { say: (line) => console.error(line), output: process.stderr });
await import('../dist/main.js');

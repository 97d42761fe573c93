// The default analyses over the shipped facts: how long registering and running them all takes.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { circumstances, writePart } from '../results-page.ts';
import type { Round } from './round.ts';

const ROUNDS = 5;
/** What was wanted of the whole run on two processors. */
const WANTED_SECONDS = 10;

/** A process of its own each time: results are kept in memory by what goes into them. */
function round(): Round {
  const program = fileURLToPath(new URL('./round.ts', import.meta.url));
  const out = execFileSync(process.execPath, [program], { encoding: 'utf8' });
  return JSON.parse(out) as Round;
}

function report(rounds: readonly Round[]): string {
  const seconds = rounds.map((one) => one.seconds).toSorted((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)] ?? 0;
  const [first] = rounds;
  const blocks = rounds.map((one) => one.longestBlockMs);
  return `Made by \`npm run bench:impact\`. ${circumstances('18')}

${first?.registered ?? 0} default analyses were registered over the shipped facts, and the ${first?.runs ?? 0} that have a period after their date were run and recorded, an event each: ${seconds.map((one) => one.toFixed(1)).join(', ')} s in ${rounds.length} rounds, each with an empty server and a process that had not run them before; median ${median.toFixed(1)} s (under ${WANTED_SECONDS} wanted). One thread does it, between requests: the longest time that it kept others waiting was ${Math.max(...blocks).toFixed(0)} ms (reading all series from the database counts as waiting, not as keeping).`;
}

const rounds: Round[] = [];
for (let index = 0; index < ROUNDS; index += 1) {
  rounds.push(round());
  console.log(rounds.at(-1));
}
const text = report(rounds);
console.log(text);
await writePart('The default analyses', text);

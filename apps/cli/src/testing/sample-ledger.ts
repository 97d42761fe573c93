import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';
import { memoryTerminal } from './memory-terminal.js';

const ROWS = [
  'mineral,stage,form,basis,measure,unit,area,partner,period,value',
  'gallium,processing,low-purity,world-production,production,kg,CN,,2022,540000',
  'gallium,processing,low-purity,world-production,production,kg,JP,,2022,3000',
  '',
];

export interface SampleLedger {
  /** Runs the command line on the ledger. */
  chokepoint(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  /** Of its own, for whatever is written. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A ledger in a folder of its own that holds one release, `synthetic-test-1`. */
export async function sampleLedger(): Promise<SampleLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'chokepoint-cli-'));
  const chokepoint: SampleLedger['chokepoint'] = async (...args) => {
    const terminal = memoryTerminal({
      CHOKEPOINT_DATA_DIR: join(folder, 'data'),
      CHOKEPOINT_SHIPPED_FACTS: 'skip',
      LOG_LEVEL: 'silent',
    });
    const code = await run(args, terminal);
    return { code, out: terminal.out(), err: terminal.err() };
  };
  const file = join(folder, 'facts.csv');
  await writeFile(file, ROWS.join('\n'));
  const edition = ['--edition', 'test-1', '--published', '2023-01-31'];
  const { code, err } = await chokepoint('import', file, '--source', 'synthetic', ...edition);
  if (code !== 0) throw new Error(err);
  return { chokepoint, folder, close: () => rm(folder, { recursive: true }) };
}

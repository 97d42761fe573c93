import type { JsonObject } from '@chokepoint/kernel';
import { replay, type Replay } from '@chokepoint/runtime';
import { Command } from 'commander';
import { orRefuse, RefusedError } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { withRuntime } from '../terminal/with-runtime.js';

interface Options {
  readonly to: string;
  readonly folder?: string;
  readonly json?: boolean;
}

/** `chokepoint replay`: ends with 1 and the questions when a replayed answer is another one. */
export const replayCommand = (terminal: Terminal): Command =>
  new Command('replay')
    .description('Make read models up to a past state apart, and compare their answers with ours')
    .requiredOption('--to <position|date>', 'ledger position, day or instant')
    .option(
      '--folder <folder>',
      'keep the replayed read models there, instead of throwing them away',
    )
    .option('--json', 'as JSON')
    .action(async ({ to, folder, json = false }: Options) => {
      const replayed = await withRuntime(terminal, async (runtime) => {
        await withProgress(terminal, (onProgress) => runtime.catchUp(onProgress));
        return withProgress(terminal, async (onProgress) =>
          orRefuse(await replay(runtime, { to, folder, onProgress })),
        );
      });
      if (replayed.differing.length > 0) throw notTheSame(replayed);
      if (json) printJson(terminal, { same: true, ...replayed });
      else terminal.stdout.write(said(replayed));
    });

const said = ({ position, questions }: Replay): string =>
  `Replayed the ledger up to position ${position}. ${questions} questions were asked of the replay and, as of that position, of the read models in use: every answer is the same, byte for byte.\n`;

function notTheSame(replayed: Replay): RefusedError {
  const { differing, questions, position } = replayed;
  const message = `${differing.length} of ${questions} answers as of position ${position} are not those of a replay:\n${differing.join('\n')}`;
  const details = JSON.parse(JSON.stringify({ same: false, ...replayed })) as JsonObject;
  return new RefusedError({ code: 'replay-differs', message, details });
}

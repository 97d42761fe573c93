import type { LedgerHead } from '@chokepoint/api-contract';
import { ledgerHeadRoute, openRuntime, tableOf } from '@chokepoint/runtime';
import { Argument, Command } from 'commander';
import { askServer } from '../query/ask-server.js';
import { orRefuse, RefusedError } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { configOf, withRuntime } from '../terminal/with-runtime.js';
import { PROJECTION_NAMES, type ProjectionName } from './projection-names.js';

interface Format {
  readonly json?: boolean;
}

/** `chokepoint projections`: how far they are, and what to do with one that stopped. */
export const projectionsCommand = (terminal: Terminal): Command =>
  new Command('projections')
    .description('How far each projection follows the ledger, and at which event one has stopped')
    .option('--json', 'as JSON')
    .action(async ({ json = false }: Format) => {
      const head = await headOf(terminal);
      if (json) printJson(terminal, head);
      else terminal.stdout.write(overview(head));
    })
    .addCommand(resumeCommand(terminal))
    .addCommand(pruneCommand(terminal));

const resumeCommand = (terminal: Terminal): Command =>
  new Command('resume')
    .description('Let a projection that has stopped try its event again')
    .addArgument(new Argument('<name>', 'which one').choices(PROJECTION_NAMES))
    .action(async (name: ProjectionName) => {
      await withRuntime(terminal, async (runtime) => {
        if (!(await runtime.resume(name))) {
          throw refused('projection-not-stopped', `The projection '${name}' has not stopped.`);
        }
        await withProgress(terminal, (onProgress) => runtime.catchUp(onProgress));
        const found = (await runtime.headState()).projections.find((one) => one.name === name);
        if (found === undefined || found.fault !== null) {
          throw refused('projection-stopped', `The projection '${name}' stopped again.`);
        }
        terminal.stdout.write(`'${name}' goes on and holds the ledger up to ${found.position}.\n`);
      });
    });

const pruneCommand = (terminal: Terminal): Command =>
  new Command('prune')
    .description('Drop the read models that other versions of the product made')
    .action(async () => {
      const left = await withRuntime(terminal, (runtime) => runtime.prune());
      const rest = left === 0 ? '' : ` ${left} are still read and were left.`;
      terminal.stdout.write(`Only the read models of this version are kept.${rest}\n`);
    });

/** From the database, or from the running server that holds the embedded one. Changes nothing. */
async function headOf(terminal: Terminal): Promise<LedgerHead> {
  const config = configOf(terminal);
  const opened = await openRuntime(config);
  if (!opened.ok && opened.error.code === 'data-folder-in-use') {
    const asked = await askServer(config.url, 'ledger/head', ledgerHeadRoute);
    return orRefuse(asked).answer as LedgerHead;
  }
  const runtime = orRefuse(opened);
  try {
    return await runtime.headState();
  } finally {
    await runtime.close();
  }
}

function overview({ position, projections }: LedgerHead): string {
  const table = tableOf(projections, {
    projection: ({ name }) => name,
    version: ({ version }) => version,
    position: (one) => Number(one.position),
    lag: ({ lag }) => lag,
    state: ({ fault }) => (fault === null ? 'goes on' : `stopped at event ${fault.eventId}`),
  });
  const faults = projections.flatMap(({ name, fault }) =>
    fault === null
      ? []
      : `${name}: event ${fault.eventId} (position ${fault.position}, ${fault.type}) since ${fault.since}: ${fault.error}\n`,
  );
  return `The ledger ends at position ${position}.\n${renderTable(table)}\n${faults.join('')}`;
}

const refused = (code: string, message: string): RefusedError =>
  new RefusedError({ code, message });

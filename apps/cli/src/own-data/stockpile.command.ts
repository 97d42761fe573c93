import { recordHolding } from '@chokepoint/runtime';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { Command } from 'commander';
import { orRefuse } from '../terminal/refused.js';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { withProgress } from '../terminal/with-progress.js';
import { CLI_ACTOR } from '../terminal/with-record.js';
import { withRuntime } from '../terminal/with-runtime.js';

interface Options {
  readonly mineral: string;
  readonly holder: string;
  readonly holderKind: string;
  readonly area: string;
  readonly form: string;
  readonly purity?: string;
  readonly at: string;
  readonly quantity: string;
  readonly unit: string;
  readonly releaseRule?: string;
  readonly confidentiality?: string;
  readonly edition?: string;
  readonly json?: boolean;
}

/** `chokepoint stockpile`: stocks by hand. */
export const stockpileCommand = (terminal: Terminal): Command =>
  new Command('stockpile').description("Stocks of one's own").addCommand(addCommand(terminal));

const addCommand = (terminal: Terminal): Command =>
  new Command('add')
    .description('Record one stock as own data, with the fields of Art. 22 of Reg. (EU) 2024/1252')
    .requiredOption('--mineral <id>', 'e.g. gallium')
    .requiredOption('--holder <name>', 'who holds it')
    .requiredOption('--holder-kind <kind>', 'state, agency, company, industry or exchange')
    .requiredOption('--area <code>', 'country or Union whose stock it is, e.g. DE')
    .requiredOption('--form <form>', 'chemical form, e.g. metal')
    .option('--purity <text>', "as stated, e.g. '99.99 %'")
    .requiredOption('--at <day>', 'day of the stocktaking, e.g. 2026-06-30, or a period')
    .requiredOption('--quantity <number>', 'how much')
    .requiredOption('--unit <unit>', 't, kt, kg or g')
    .option('--release-rule <text>', 'when it may be released')
    .option('--confidentiality <text>', 'who may see it')
    .option('--edition <name>', 'name the edition so; the day and a hash by default')
    .option('--json', 'as JSON')
    .action(async ({ edition, json = false, ...said }: Options) => {
      const outcome = await withRuntime(terminal, async (runtime) => {
        const { config, ledger } = runtime;
        return withProgress(terminal, async (onProgress) => {
          // A ledger that began with something else would never take the shipped facts.
          if (config.loadShippedFacts) await runtime.ensureShippedFacts(onProgress);
          const place = { ledger, today: () => runtime.today() };
          const recorded = await recordHolding(place, toHolding(said), {
            edition,
            actor: CLI_ACTOR,
          });
          if (config.projections) await runtime.catchUp(onProgress);
          return orRefuse(recorded);
        });
      });
      if (json) printJson(terminal, outcome);
      else terminal.stdout.write(`${describe(outcome)}\n`);
    });

const toHolding = ({ holderKind, releaseRule, ...same }: Omit<Options, 'edition' | 'json'>) => ({
  ...same,
  holder_kind: holderKind,
  release_rule: releaseRule ?? '',
});

const describe = ({ releaseId, kind }: ImportOutcome): string =>
  kind === 'imported'
    ? `The stock is recorded as ${releaseId} (private). To take it back: chokepoint withdraw ${releaseId} --reason TEXT`
    : `${releaseId} records this stock already; nothing changed.`;

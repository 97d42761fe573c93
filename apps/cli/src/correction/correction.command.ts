import { noNumberReason } from '@chokepoint/api-contract';
import type { Citation, IsoDate } from '@chokepoint/kernel';
import { randomIds } from '@chokepoint/runtime';
import {
  correctFact,
  type CorrectionOutcome,
  type RemovalOutcome,
  removeCorrection,
} from '@chokepoint/supply-application';
import { Command, InvalidArgumentError, Option } from 'commander';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { CLI_ACTOR, withRecord } from '../terminal/with-record.js';

/**
 * `chokepoint correction make|remove`: says that a figure is another one than its publisher says, and
 * takes that back. What was corrected is `chokepoint query corrections`.
 */
export const correctionCommand = (terminal: Terminal): Command =>
  new Command('correction')
    .description("Correct a publisher's figure, with a reason and a source, or take that back")
    .addCommand(makeCommand(terminal))
    .addCommand(removeCommand(terminal));

interface MakeOptions {
  readonly row: number;
  readonly area: string;
  readonly partner?: string;
  readonly period: string;
  readonly value?: number;
  readonly none?: string;
  readonly reason: string;
  readonly publisher: string;
  readonly title: string;
  readonly url?: string;
  readonly published?: string;
  readonly verification: Citation['verification'];
  readonly on?: string;
  readonly json?: boolean;
}

const makeCommand = (terminal: Terminal): Command =>
  new Command('make')
    .description("Say that a figure is another one; the publisher's stays beside it")
    .argument('<event>', 'the event that reports it: `event_id` in the table of facts')
    .requiredOption('--row <number>', "its row in the publisher's file", toNumber)
    .requiredOption('--area <area>', 'e.g. CN')
    .option('--partner <area>', 'of a figure between two areas')
    .requiredOption('--period <period>', 'e.g. 2023')
    .addOption(
      new Option('--value <number>', 'what it is, in its unit')
        .argParser(toNumber)
        .conflicts('none'),
    )
    .addOption(new Option('--none <why>', 'why there is no number').choices(noNumberReason.options))
    .requiredOption('--reason <text>', 'why the figure is corrected')
    .requiredOption('--publisher <name>', 'of the source that has the corrected figure')
    .requiredOption('--title <text>', 'of that source')
    .option('--url <url>', 'of that source')
    .option('--published <day>', 'when that source came out')
    .addOption(
      new Option('--verification <kind>', 'how the source knows it')
        .choices(['primary', 'secondary', 'computed'])
        .default('primary'),
    )
    .option('--on <day>', 'when it was corrected, e.g. 2026-03-05; today by default')
    .option('--json', 'as JSON')
    .action(async (statement: string, options: MakeOptions) => {
      const outcome = await withRecord(terminal, (runtime) =>
        correctFact(
          { ledger: runtime.ledger, ids: randomIds },
          commandOf(statement, options, runtime.today()),
        ),
      );
      if (options.json === true) printJson(terminal, outcome);
      else terminal.stdout.write(`${describe(outcome)}\n`);
    });

function commandOf(statement: string, options: MakeOptions, today: IsoDate) {
  const { row, area, partner = null, period, value = null, none, reason, on = today } = options;
  const { publisher, title, url = null, published = null, verification } = options;
  return {
    of: { statement, row, area, partner, period },
    value,
    flags: none === undefined ? [] : [none],
    reason,
    citations: [{ publisher, title, url, publishedOn: published, verification, note: null }],
    correctedOn: on,
    actor: CLI_ACTOR,
  };
}

interface RemoveOptions {
  readonly reason: string;
  readonly on?: string;
  readonly json?: boolean;
}

const removeCommand = (terminal: Terminal): Command =>
  new Command('remove')
    .description("Take a correction back: the publisher's figure counts again")
    .argument('<correction>', 'e.g. usgs-mcs-2024-1')
    .requiredOption('--reason <text>', 'why it no longer stands')
    .option('--on <day>', 'when it was removed, e.g. 2026-03-05; today by default')
    .option('--json', 'as JSON')
    .action(async (correction: string, { reason, on, json = false }: RemoveOptions) => {
      const outcome = await withRecord(terminal, (runtime) =>
        removeCorrection(
          { ledger: runtime.ledger, ids: randomIds },
          { correction, reason, removedOn: on ?? runtime.today(), actor: CLI_ACTOR },
        ),
      );
      if (json) printJson(terminal, outcome);
      else terminal.stdout.write(`${describeRemoval(outcome)}\n`);
    });

function describe({ correction, corrected, position }: CorrectionOutcome): string {
  const { figure, value, flags } = corrected;
  const { area, partner, period, unit } = figure;
  const what = `${figure.mineral}, ${area}${partner === null ? '' : ` from ${partner}`}, ${period}`;
  const [was, is] = [amount(figure.value, figure.flags, unit), amount(value, flags, unit)];
  return `${correction}: ${what} is ${is} instead of ${was}, from ledger position ${position} on.`;
}

const amount = (value: number | null, flags: readonly string[], unit: string): string =>
  value === null ? `no number (${flags.join(', ')})` : `${value} ${unit}`;

const describeRemoval = ({ correction, position }: RemovalOutcome): string =>
  `${correction} removed; the publisher's figure counts from ledger position ${position} on.`;

function toNumber(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('Not a number.');
}

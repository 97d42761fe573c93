import {
  type WhatIfAnswer,
  type WhatIfInput,
  type WhatIfInstrument,
  whatIfQuery,
} from '@chokepoint/api-contract';
import { tableOf } from '@chokepoint/runtime';
import { Command } from 'commander';
import { answer } from '../query/answer.js';
import { printCsv } from '../query/write-table.js';
import { orRefuse } from '../terminal/refused.js';
import { renderTable } from '../terminal/render-table.js';
import { printJson, type Terminal } from '../terminal/terminal.js';

type Options = Partial<Record<WhatIfInput, string>> & {
  readonly json?: boolean;
  readonly csv?: boolean;
};

/** `chokepoint what-if`: every instrument side by side for one set of inputs. */
export function whatIfCommand(terminal: Terminal): Command {
  const command = new Command('what-if').description(
    'What each instrument would cost, who would pay, and what it leaves a producer',
  );
  // The contract names and explains each input, so that both ways of asking have the same.
  for (const [name, schema] of Object.entries(whatIfQuery.shape)) {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} <value>`;
    const about = schema.meta()?.description ?? '';
    if (schema.safeParse(undefined).success) command.option(flag, about);
    else command.requiredOption(flag, about);
  }
  return command
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async ({ json = false, csv = false, ...inputs }: Options) => {
      const question = `what-if?${new URLSearchParams(inputs)}`;
      const found = orRefuse(await answer(terminal, question));
      if (json) printJson(terminal, found.answer);
      else if (csv) await printCsv(terminal, found);
      else terminal.stdout.write(`${overview(found.answer as WhatIfAnswer)}\n`);
    });
}

function overview(answer: WhatIfAnswer): string {
  const worked = answer.instruments.filter(({ outcome }) => outcome !== null);
  const open = answer.instruments.filter(({ outcome }) => outcome === null);
  return [
    renderTable(sideBySide(worked)),
    'EUR/kg; who pays: EUR a year more than without the instrument, negative: receives.',
    ...open.map(({ id, missing }) => `Not worked out: ${id}, without ${missing.join(', ')}.`),
  ].join('\n');
}

const sideBySide = (instruments: readonly WhatIfInstrument[]) =>
  tableOf(instruments, {
    instrument: ({ id }) => id,
    landed: ({ outcome }) => rounded(outcome?.landedCost, 2),
    'with risk': ({ outcome }) => rounded(outcome?.riskAdjustedCost, 2),
    realised: ({ outcome }) => rounded(outcome?.realisedPrice, 2),
    buyer: ({ outcome }) => rounded(outcome?.pays.buyer, 0),
    exporter: ({ outcome }) => rounded(outcome?.pays.exporter, 0),
    producer: ({ outcome }) => rounded(outcome?.pays.producer, 0),
    treasury: ({ outcome }) => rounded(outcome?.pays.treasury, 0),
    taxpayer: ({ outcome }) => rounded(outcome?.pays.taxpayer, 0),
    services: ({ outcome }) => rounded(outcome?.pays.services, 0),
    DSCR: ({ outcome }) => rounded(outcome?.debtServiceCover?.inside.year.cover, 2),
    'in stress': ({ outcome }) => rounded(outcome?.debtServiceCover?.inside.stress?.cover, 2),
  });

const rounded = (value: number | null | undefined, digits: number): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(digits));

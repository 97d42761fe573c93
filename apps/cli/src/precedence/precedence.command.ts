import { randomIds } from '@chokepoint/runtime';
import { setPrecedence, type SetPrecedenceOutcome } from '@chokepoint/supply-application';
import { Command } from 'commander';
import { printJson, type Terminal } from '../terminal/terminal.js';
import { CLI_ACTOR, withRecord } from '../terminal/with-record.js';

interface Options {
  readonly basis: string;
  readonly measure: string;
  readonly mineral?: string;
  readonly reason: string;
  readonly on?: string;
  readonly json?: boolean;
}

/**
 * `chokepoint precedence <source…>`: sets which source answers when none is named. The rules as
 * they stand are `chokepoint query precedence`.
 */
export const precedenceCommand = (terminal: Terminal): Command =>
  new Command('precedence')
    .description(
      'Set which source answers when none is named; without sources, as the catalogue has it',
    )
    .argument('[sources...]', 'the preferred first, e.g. comext-cn8 baci-eu27')
    .requiredOption('--basis <basis>', 'e.g. eu-imports')
    .requiredOption('--measure <measure>', 'e.g. value')
    .option('--mineral <mineral>', 'of this mineral only')
    .requiredOption('--reason <text>', 'why these sources go first')
    .option('--on <day>', 'when it was decided, e.g. 2026-03-05; today by default')
    .option('--json', 'as JSON')
    .action(async (sources: string[], options: Options) => {
      const { basis, measure, mineral = null, reason, on, json = false } = options;
      const outcome = await withRecord(terminal, (runtime) => {
        const setOn = on ?? runtime.today();
        const wanted = { basis, measure, mineral, sources, reason, setOn, actor: CLI_ACTOR };
        return setPrecedence({ ledger: runtime.ledger, ids: randomIds }, wanted);
      });
      if (json) printJson(terminal, outcome);
      else terminal.stdout.write(`${describe(outcome)}\n`);
    });

function describe({ rule, position }: SetPrecedenceOutcome): string {
  const what = [rule.basis, rule.measure, ...(rule.mineral === null ? [] : [rule.mineral])].join(
    ', ',
  );
  const how = rule.sources.length === 0 ? "by the catalogue's rule" : rule.sources.join(' before ');
  return `${what}: ${how}, from ledger position ${position} on.`;
}

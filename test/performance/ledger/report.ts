import type { AppendRates } from './append-loads.ts';
import { EMMETT } from './emmett.ts';
import { COPY, type FactRates } from './fact-loads.ts';
import { KURRENT } from './kurrent.ts';
import { OURS } from './our-databases.ts';
import { BARE, HASHED, NOTARISED, type ProofCost } from './proof-cost.ts';
import { READ_MODELS } from './read-model-replay.ts';
import { ratio, spreadOf, type Rates, type Spread } from './rounds.ts';

export interface Measured {
  readonly circumstances: string;
  readonly kurrent: boolean;
  readonly batch: number;
  readonly appends: AppendRates;
  readonly facts: FactRates;
  readonly readModels: Rates;
  readonly cost: ProofCost;
}

/** What a ratio is wanted to be. */
type Goal = { readonly least: number } | { readonly most: number };

const digits = (value: number): string =>
  value.toLocaleString(
    'en-US',
    value < 100 ? { maximumFractionDigits: 2 } : { maximumFractionDigits: 0 },
  );
const withRange = ({ median, least, most }: Spread): string =>
  `${digits(median)} (${digits(least)}–${digits(most)})`;
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

function verdict({ median }: Spread, goal: Goal | null): string {
  if (goal === null) return '';
  const met = 'least' in goal ? median >= goal.least : median < goal.most;
  const wanted = 'least' in goal ? `at least ${goal.least}` : `under ${goal.most}`;
  return `${wanted}: ${met ? 'met' : '**missed**'}`;
}

/** One line: a rate of ours, of Emmett's, their ratio, and the goal for it. */
const beside = (what: string, rates: Rates, goal: Goal | null, kurrent: boolean): string => {
  const compared = ratio(rates, OURS, EMMETT);
  return row(
    what,
    withRange(spreadOf(rates[OURS] ?? [])),
    withRange(spreadOf(rates[EMMETT] ?? [])),
    withRange(compared),
    verdict(compared, goal),
    ...(kurrent ? [withRange(spreadOf(rates[KURRENT] ?? []))] : []),
  );
};

function ratioRow(what: string, rates: Rates, one: string, other: string, goal: Goal): string {
  const compared = ratio(rates, one, other);
  return row(
    what,
    withRange(spreadOf(rates[one] ?? [])),
    withRange(spreadOf(rates[other] ?? [])),
    withRange(compared),
    verdict(compared, goal),
  );
}

/** How many percent longer the same work takes in `one` than in `other`. */
function dearer(rates: Rates, one: string, other: string): Spread {
  const { median, least, most } = ratio(rates, other, one);
  const percent = (times: number): number => (times - 1) * 100;
  return { median: percent(median), least: percent(least), most: percent(most) };
}

/** The results as a part of the page. */
export function report(measured: Measured): string {
  const { appends, facts, readModels, cost, kurrent } = measured;
  const atLeast = (least: number): Goal => ({ least });
  const head = ['', 'this ledger', EMMETT, 'ratio', 'goal', ...(kurrent ? [KURRENT] : [])];
  return [
    `Made by \`npm run bench:ledger\`. ${measured.circumstances}`,
    HOW,
    '### Events a second',
    table(head, [
      beside(
        'one event an append to a new stream, 1 writer',
        appends.oneNew,
        atLeast(0.8),
        kurrent,
      ),
      beside('the same to one growing stream, 1 writer', appends.oneGrowing, atLeast(0.8), kurrent),
      beside(
        'one event an append to a new stream, 16 writers',
        appends.manyNew,
        atLeast(0.8),
        kurrent,
      ),
      beside(
        'the same to a growing stream each, 16 writers',
        appends.manyGrowing,
        atLeast(0.8),
        kurrent,
      ),
      beside(
        '100 events an append to one growing stream, 1 writer',
        appends.batches,
        null,
        kurrent,
      ),
    ]),
    kurrent ? '' : NO_KURRENT,
    `### Facts a second, ${digits(facts.facts)} facts`,
    `This ledger holds statements of up to 500 facts, 20 in an append, as an import writes them; Emmett one event a fact, ${measured.batch} in an append, the best of the sizes tried on this machine just before.`,
    table(head, [
      beside('stored', facts.stored, atLeast(10), kurrent),
      beside('the whole log read back', facts.replayed, null, kurrent),
    ]),
    '### Beside COPY of the same facts into one plain table without an index',
    table(
      ['', 'this ledger, facts/s', 'COPY, facts/s', 'ratio', 'goal'],
      [
        ratioRow('stored in the log', facts.stored, OURS, COPY, atLeast(0.5)),
        ratioRow(
          'replayed from the log into empty read models',
          readModels,
          READ_MODELS,
          COPY,
          atLeast(0.4),
        ),
      ],
    ),
    '### What hashes and notary cost',
    'The same appends one after the other: without any hash (plain JSON, straight to the function of the database), with content hashes, and with the notary then bringing its tree to the head and signing it once, all of that counted. A checkpoint is made before each.',
    table(
      ['', 'without, units/s', 'hashes: % longer', 'hashes and notary: % longer', 'goal'],
      [
        costRow('facts in statements', cost.facts),
        costRow('one small event an append', cost.single),
      ],
    ),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function costRow(what: string, rates: Rates): string {
  const both = dearer(rates, NOTARISED, BARE);
  return row(
    what,
    withRange(spreadOf(rates[BARE] ?? [])),
    withRange(dearer(rates, HASHED, BARE)),
    withRange(both),
    verdict(both, { most: 20 }),
  );
}

const HOW =
  'Medians with the least and the most of all rounds; a ratio is taken round by round. All share one server, each in a database of its own, 16 connections each, one client process, in turn round by round and in the opposite order every other round; the first round is not counted. Both are told the exact revision of the stream. The small event is one fact of 10 fields.';
const NO_KURRENT =
  'KurrentDB was not measured: `KURRENTDB_URL` was not set. With it, the same loads run there too and join the tables.';

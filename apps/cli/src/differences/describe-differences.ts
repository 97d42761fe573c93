import type {
  DifferencesAnswer,
  DifferenceStand,
  FigureDifferencesAnswer,
  RegisterDifferencesAnswer,
} from '@chokepoint/api-contract';
import { tableOf, type Table } from '@chokepoint/runtime';
import { renderTable } from '../terminal/render-table.js';

type Answer = DifferencesAnswer | FigureDifferencesAnswer | RegisterDifferencesAnswer;

/** The differences as a table, a line each, and how many there are. */
export function describeDifferences(answer: object): string {
  const { total, nextCursor, byCause, from, to } = answer as Answer;
  const states = `between ${words(from)} and ${words(to)}`;
  if (total === 0) return `Nothing differs ${states}.`;
  const causes = byCause.map(({ cause, count }) => `${count} with ${cause}`).join(', ');
  const rest = nextCursor === null ? '' : `\nMore: --cursor ${nextCursor}`;
  return `${renderTable(tableFor(answer as Answer))}\n${total} differ ${states}: ${causes}.${rest}`;
}

const words = ({ publishedBy, knownAt }: Answer['from']): string =>
  `${publishedBy ?? 'latest'}@${knownAt}`;

function tableFor(answer: Answer): Table {
  if ('series' in answer) return seriesTable(answer);
  return 'figures' in answer ? figuresTable(answer) : statementsTable(answer);
}

const cell = ({ said, value }: DifferenceStand): string | number =>
  value ?? (said ? 'no figure' : 'not said');

const percent = ({ said, value }: DifferenceStand): string =>
  value === null ? (said ? 'no figure' : 'not said') : `${(value * 100).toFixed(1)} %`;

const seriesTable = ({ series }: DifferencesAnswer): Table => {
  const shareOf = (one: (typeof series)[number]) =>
    one.indicators.find(({ indicator }) => indicator === 'largest-share');
  return tableOf(series, {
    mineral: ({ mineral }) => mineral,
    series: ({ stage, basis, measure, source }) => `${stage}, ${basis}, ${measure}, ${source}`,
    period: ({ period }) => period,
    leader: ({ leaders: { before, after } }) =>
      before?.area === after?.area
        ? (after?.area ?? '')
        : `${before?.area ?? 'none'} to ${after?.area ?? 'none'}`,
    before: (one) => {
      const share = shareOf(one);
      return share === undefined ? 'as before' : percent(share.before);
    },
    after: (one) => {
      const share = shareOf(one);
      return share === undefined ? 'as before' : percent(share.after);
    },
    why: ({ indicators }) => whyOf(indicators.flatMap(({ parts }) => parts)),
  });
};

const whyOf = (
  parts: readonly { readonly cause: string; readonly later: string | null }[],
): string =>
  [
    ...new Set(parts.map(({ cause, later }) => `${cause}${later === null ? '' : ` (${later})`}`)),
  ].join(', ');

const figuresTable = ({ figures }: FigureDifferencesAnswer): Table =>
  tableOf(figures, {
    mineral: ({ mineral }) => mineral,
    figure: ({ stage, measure, form }) => `${stage}, ${measure} (${form})`,
    period: ({ period }) => period,
    area: ({ areaName, partnerName }) =>
      partnerName === null ? areaName : `${partnerName} to ${areaName}`,
    before: ({ before }) => cell(before),
    after: ({ after }) => cell(after),
    difference: ({ difference }) => difference,
    unit: ({ unit }) => unit,
    why: ({ parts }) =>
      whyOf(parts.map(({ cause, later }) => ({ cause, later: later?.release ?? null }))),
  });

const statementsTable = ({ statements }: RegisterDifferencesAnswer): Table =>
  tableOf(statements, {
    initiative: ({ initiative }) => initiative,
    on: ({ on }) => on,
    known: ({ knownAtOnly }) => (knownAtOnly === 'later' ? 'new' : 'not yet'),
    type: ({ type }) => type,
    says: ({ summary }) => summary,
    why: ({ cause }) => cause,
  });

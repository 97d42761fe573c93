import { type FactRow, type FactsAnswer } from '@chokepoint/api-contract';
import {
  BASIS_NAMES,
  formatDate,
  formatExact,
  formatPeriod,
  sourceName,
  STAGE_NAMES,
} from '@chokepoint/charts';
import { type ProvenanceKey } from '../search/provenance-key.js';

const ROWS = 5;

/**
 * One figure as it is cited: what it says, in which release, file and row, in which event of the
 * ledger, and the address that shows it as it was known.
 */
export function citationOf(
  { mineral, stage, basis, source, period }: ProvenanceKey,
  rows: readonly FactRow[],
  { knownAt }: Pick<FactsAnswer, 'knownAt'>,
  link: string,
): string {
  const named = rows.slice(0, ROWS);
  const more = rows.length > ROWS ? `; and ${rows.length - ROWS} more rows` : '';
  const [first] = rows;
  const place = first?.partnerName ?? first?.areaName ?? '';
  return [
    `${place}, ${formatPeriod(period)}: ${named.map(valueOf).join(' + ')}${more}`,
    `${mineral}, ${STAGE_NAMES[stage]}, ${BASIS_NAMES[basis]}`,
    `${sourceName(source)}, ${[...new Set(named.map(releaseOf))].join('; ')}`,
    named.map(({ file, row }) => `${file}, row ${row}`).join('; '),
    `Chokepoint, as known at ledger position ${knownAt}: ${[...new Set(named.map(eventOf))].join('; ')}`,
    link,
  ].join('. ');
}

const valueOf = ({ value, unit }: FactRow): string =>
  value === null ? 'no figure' : `${formatExact(value)}${unit === 'share' ? '' : ` ${unit}`}`;

const releaseOf = ({ release, publishedOn }: FactRow): string =>
  `${release}, published ${formatDate(publishedOn)}`;

const eventOf = ({ position, contentHash }: FactRow): string =>
  `event ${position}, SHA-256 ${contentHash}`;

/** The address of a page, held to a position: it shows the same whatever is recorded later. */
export function pinned(address: string, knownAt: string): string {
  const url = new URL(address);
  if (!url.searchParams.has('knownAt')) url.searchParams.set('knownAt', knownAt);
  return url.toString();
}

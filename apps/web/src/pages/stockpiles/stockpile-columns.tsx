import { type Cover, type Stockpile } from '@chokepoint/api-contract';
import { formatDate, formatExact, sourceName } from '@chokepoint/charts';
import { type Column, FlagBadges, QualityBadge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';

const text = (
  id: string,
  label: string,
  value: (stock: Stockpile) => string | null,
  more: Partial<Column<Stockpile>> = {},
): Column<Stockpile> => ({ id, label, value, ...more });

/** What a holder may leave unsaid. */
const said = (
  id: string,
  label: string,
  value: (stock: Stockpile) => string | null,
): Column<Stockpile> =>
  text(id, label, value, {
    cell: (stock) => value(stock) ?? <span className="unknown">not said</span>,
  });

/** '2026-06-30' as a day; a period as 'end of 2024'. */
const stoodAt = (at: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(at) ? formatDate(at) : `end of ${at}`;

const level = ({ quantity, low, high, unit }: Stockpile): string => {
  if (quantity !== null) return `${formatExact(quantity)} ${unit}`;
  if (low === null && high === null) return 'not said';
  return `${low === null ? '' : formatExact(low)}–${high === null ? '' : formatExact(high)} ${unit}`;
};

const days = (value: number): string => formatExact(Math.round(value));

const daysText = ({ days: { low, high } }: Cover): string =>
  days(low) === days(high) ? days(low) : `${days(low)}–${days(high)}`;

const coverBasis = ({ year, consumption, release }: Cover): string =>
  `Of average daily net imports in ${year}: reliance on net imports times ${consumption} consumption (${release}). This stock alone.`;

export const STOCKPILE_COLUMNS: readonly Column<Stockpile>[] = [
  text('mineral', 'Mineral', ({ mineralName }) => mineralName, {
    cell: ({ mineral, mineralName }) => (
      <Link to="/minerals/$id" params={{ id: mineral }}>
        {mineralName}
      </Link>
    ),
  }),
  text('holder', 'Holder', ({ holder }) => holder),
  text('kind', 'Kind', ({ holderKind }) => holderKind),
  text('area', 'Country', ({ areaName }) => areaName),
  text('form', 'Form', ({ form }) => form.replaceAll('-', ' ')),
  said('purity', 'Purity', ({ purity }) => purity),
  {
    id: 'quantity',
    label: 'Quantity',
    numeric: true,
    value: ({ quantity }) => quantity,
    cell: (stock) => <span className="nowrap">{level(stock)}</span>,
  },
  {
    id: 'cover',
    label: 'Days of cover',
    numeric: true,
    value: ({ cover }) => cover?.days.low ?? null,
    cell: ({ cover }) =>
      cover ? (
        <span className="nowrap" title={coverBasis(cover)}>
          {daysText(cover)}
        </span>
      ) : (
        <span className="unknown">net imports not known</span>
      ),
  },
  text('at', 'Stood', ({ at }) => at, {
    cell: ({ at }) => <span className="nowrap">{stoodAt(at)}</span>,
  }),
  said('rule', 'Rule of release', ({ releaseRule }) => releaseRule),
  said('confidentiality', 'Confidentiality', ({ confidentiality }) => confidentiality),
  text('source', 'Source', ({ source }) => sourceName(source), {
    cell: ({ source, release, row }) => (
      <Link to="/sources/$id" params={{ id: release }}>
        {sourceName(source)}, row {row}
      </Link>
    ),
  }),
  text('marks', 'Marks', ({ flags }) => flags.join(', '), {
    cell: ({ quality, flags }) => (
      <>
        <QualityBadge quality={quality} />{' '}
        <FlagBadges flags={flags.filter((flag) => flag !== quality)} />
      </>
    ),
  }),
];

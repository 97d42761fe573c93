import { type FactRow } from '@chokepoint/api-contract';
import { flagWords, formatExact } from '@chokepoint/charts';
import { FlagBadges, QualityBadge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

export const FACT_COLUMNS: readonly Column<FactRow>[] = [
  { id: 'period', label: 'Period', value: ({ period }) => period },
  { id: 'area', label: 'Area', nowrap: true, value: ({ areaName }) => areaName },
  { id: 'partner', label: 'Partner', nowrap: true, value: ({ partnerName }) => partnerName ?? '' },
  { id: 'form', label: 'Form', nowrap: true, value: ({ form }) => form },
  {
    id: 'value',
    label: 'Value',
    numeric: true,
    value: ({ value }) => value,
    cell: ({ value, low, high, correction }) => {
      if (correction) return <Corrected value={value} printed={correction.printed} />;
      if (value !== null) return formatExact(value);
      if (low !== null && high !== null) return `${formatExact(low)}–${formatExact(high)}`;
      return <span className="unknown">no figure</span>;
    },
  },
  { id: 'unit', label: 'Unit', value: ({ unit }) => unit },
  {
    id: 'correction',
    label: 'Corrected because',
    value: ({ correction }) => correction?.reason ?? '',
    hidden: true,
  },
  { id: 'raw', label: 'As printed', value: ({ raw }) => raw ?? '', hidden: true },
  {
    id: 'flags',
    nowrap: true,
    label: 'Quality',
    value: ({ quality, flags }) =>
      [quality, ...flags.filter((flag) => flag !== quality)]
        .map((flag) => flagWords(flag).word)
        .join(', '),
    cell: ({ quality, flags }) => (
      <>
        <QualityBadge quality={quality} />{' '}
        <FlagBadges flags={flags.filter((flag) => flag !== quality)} />
      </>
    ),
  },
  {
    id: 'release',
    nowrap: true,
    label: 'Release',
    value: ({ release }) => release,
    cell: ({ release }) => (
      <Link to="/sources/$id" params={{ id: release }}>
        {release}
      </Link>
    ),
  },
  { id: 'published', label: 'Published', nowrap: true, value: ({ publishedOn }) => publishedOn },
  { id: 'file', label: 'File', nowrap: true, value: ({ file }) => file },
  { id: 'row', label: 'Row', numeric: true, value: ({ row }) => row },
  {
    id: 'position',
    label: 'Event',
    numeric: true,
    value: ({ position }) => Number(position),
    cell: ({ position, eventId }) => (
      <Link to="/ledger/$id" params={{ id: eventId }}>
        {position}
      </Link>
    ),
  },
  {
    id: 'hash',
    label: 'Content hash',
    value: ({ contentHash }) => contentHash,
    cell: ({ contentHash }) => (
      <code className="hash" title={contentHash}>
        {contentHash.slice(0, 12)}
      </code>
    ),
  },
];

interface CorrectedProps {
  readonly value: number | null;
  readonly printed: number | null;
}

const orNone = (value: number | null): string =>
  value === null ? 'no figure' : formatExact(value);

/** A corrected figure, and the publisher's below it. */
function Corrected({ value, printed }: CorrectedProps): ReactNode {
  return (
    <>
      {orNone(value)}
      <br />
      <span className="muted">publisher: {orNone(printed)}</span>
    </>
  );
}

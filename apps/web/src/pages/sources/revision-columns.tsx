import { type Revision } from '@chokepoint/api-contract';
import { formatExact, formatRelativeChange } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { formatFigure } from '../../search/figure-key.js';
import { seriesName } from './series-name.js';

const figure = (value: number | null): ReactNode =>
  value === null ? <span className="unknown">no figure</span> : formatExact(value);

export const REVISION_COLUMNS: readonly Column<Revision>[] = [
  {
    id: 'mineral',
    label: 'Mineral',
    nowrap: true,
    value: ({ mineralName }) => mineralName,
    cell: ({ mineral, mineralName }) => (
      <Link to="/minerals/$id" params={{ id: mineral }}>
        {mineralName}
      </Link>
    ),
  },
  {
    id: 'series',
    label: 'Series',
    value: seriesName,
  },
  { id: 'period', label: 'Period', value: ({ period }) => period },
  {
    id: 'area',
    label: 'Area',
    value: ({ areaName, partnerName }) =>
      partnerName === null ? areaName : `${partnerName} to ${areaName}`,
  },
  {
    id: 'earlier',
    label: 'Before',
    numeric: true,
    value: ({ earlier }) => earlier.value,
    cell: ({ earlier }) => figure(earlier.value),
  },
  {
    id: 'later',
    label: 'After',
    numeric: true,
    value: ({ later }) => later.value,
    cell: ({ later }) => figure(later.value),
  },
  { id: 'unit', label: 'Unit', value: ({ unit }) => unit },
  {
    id: 'change',
    label: 'Change',
    numeric: true,
    value: ({ relativeChange }) => relativeChange,
    cell: ({ relativeChange }) => (
      <span className="nowrap">{formatRelativeChange(relativeChange)}</span>
    ),
  },
  {
    id: 'release',
    label: 'Revised by',
    nowrap: true,
    value: ({ later }) => later.release,
    cell: ({ later }) => (
      <Link to="/sources/$id" params={{ id: later.release }}>
        {later.release}
      </Link>
    ),
  },
  {
    id: 'history',
    label: 'History',
    value: formatFigure,
    cell: (revision) => (
      <Link
        to="/sources"
        search={(search) => ({ ...search, figure: formatFigure(revision) })}
        hash="history"
        aria-label={`editions of ${revision.mineralName}, ${revision.areaName}, ${revision.period}`}
      >
        editions
      </Link>
    ),
  },
];

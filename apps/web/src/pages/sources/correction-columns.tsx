import { type FigureCorrection } from '@chokepoint/api-contract';
import { formatDate, formatExact, formatPeriod } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { formatFigure } from '../../search/figure-key.js';
import { seriesName } from './series-name.js';

const figure = (value: number | null): ReactNode =>
  value === null ? <span className="unknown">no figure</span> : formatExact(value);

const STATES = {
  holds: { meaning: 'The figure that counts is the corrected one.', tone: 'good' },
  superseded: {
    meaning: 'A later edition, or a withdrawal, took the corrected edition out of count.',
    tone: 'neutral',
  },
  removed: { meaning: "The publisher's figure stands again.", tone: 'neutral' },
} as const;

const figureName = ({ areaName, partnerName, period }: FigureCorrection): string =>
  `${partnerName === null ? areaName : `${partnerName} to ${areaName}`}, ${formatPeriod(period)}`;

export const CORRECTION_COLUMNS: readonly Column<FigureCorrection>[] = [
  {
    id: 'status',
    label: 'State',
    nowrap: true,
    value: ({ status }) => status,
    cell: ({ status }) => (
      <Badge tone={STATES[status].tone} title={STATES[status].meaning}>
        {status}
      </Badge>
    ),
  },
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
  { id: 'series', label: 'Series', value: seriesName },
  {
    id: 'figure',
    label: 'Figure',
    value: figureName,
    cell: (one) => (
      <Link to="/sources" search={{ tab: 'revisions', figure: formatFigure(one) }}>
        {figureName(one)}
      </Link>
    ),
  },
  {
    id: 'printed',
    label: 'Publisher',
    numeric: true,
    value: ({ printed }) => printed,
    cell: ({ printed }) => figure(printed),
  },
  {
    id: 'value',
    label: 'Corrected',
    numeric: true,
    value: ({ value }) => value,
    cell: ({ value }) => figure(value),
  },
  { id: 'unit', label: 'Unit', value: ({ unit }) => unit },
  { id: 'reason', label: 'Reason', value: ({ reason }) => reason },
  {
    id: 'source',
    label: 'According to',
    value: ({ citations }) =>
      citations.map(({ publisher, title }) => `${publisher}, ${title}`).join('; '),
  },
  {
    id: 'release',
    label: 'Release',
    nowrap: true,
    value: ({ release }) => release,
    cell: ({ release }) => (
      <Link to="/sources/$id" params={{ id: release }}>
        {release}
      </Link>
    ),
  },
  {
    id: 'on',
    label: 'Corrected on',
    nowrap: true,
    value: ({ correctedOn }) => correctedOn,
    cell: ({ correctedOn, eventId }) => (
      <Link to="/ledger/$id" params={{ id: eventId }}>
        {formatDate(correctedOn)}
      </Link>
    ),
  },
  {
    id: 'removal',
    label: 'Removed',
    value: ({ removal }) =>
      removal === null ? '' : `${formatDate(removal.removedOn)}: ${removal.reason}`,
  },
];

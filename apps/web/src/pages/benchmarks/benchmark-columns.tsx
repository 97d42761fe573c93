import { type BenchmarkMaterial, type BenchmarkRow } from '@chokepoint/api-contract';
import {
  DEPENDENCY_BASIS_NAMES,
  formatDistance,
  formatPace,
  formatPeriod,
  formatShareRange,
  formatSince,
  LINE_STATUS_NAMES,
  sourceName,
} from '@chokepoint/charts';
import { AreaSwatch, type Column, FlagBadges, QualityBadge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { LineStatusMark } from '../../lib/line-status-mark.js';
import { stageName } from '../../lib/stage-name.js';

export interface BenchmarkLine {
  readonly material: BenchmarkMaterial;
  readonly row: BenchmarkRow;
}

/** Marks that say how sure, without the source's own bookkeeping. */
const QUIET = ['fixed-eu27', 'bound'];
export const doubtsOf = ({ flags }: BenchmarkRow): readonly string[] =>
  flags.filter((flag) => !QUIET.includes(flag));

const middle = (range: { low: number; high: number } | null): number | null =>
  range && (range.low + range.high) / 2;

const reasons = ({ gaps }: BenchmarkRow): string =>
  gaps
    .filter(({ code }) => code !== 'not-the-benchmark' && code !== 'by-value')
    .map(({ message }) => message)
    .join(' ');

/** A row a material or member, stage and basis. */
export const BENCHMARK_COLUMNS: readonly Column<BenchmarkLine>[] = [
  {
    id: 'material',
    label: 'Strategic raw material',
    value: ({ material }) => material.name,
    cell: ({ material }) => (
      <Link to="/minerals/$id" params={{ id: material.mineral }} title={material.label ?? ''}>
        {material.name}
      </Link>
    ),
  },
  {
    id: 'subject',
    label: 'Figures of',
    value: ({ row }) => row.subjectName,
    title: "The material itself, or a member of it: a group's shares are never its members'.",
  },
  { id: 'stage', label: 'Stage', value: ({ row }) => stageName(row.stage) },
  {
    id: 'basis',
    label: 'Share of',
    value: ({ row }) => DEPENDENCY_BASIS_NAMES[row.basis],
    title: 'Only consumption is the basis of the law.',
  },
  {
    id: 'status',
    label: '65 % line',
    value: ({ row }) => LINE_STATUS_NAMES[row.status],
    cell: ({ row }) => <LineStatusMark row={row} />,
  },
  {
    id: 'leader',
    label: 'Leading third country',
    value: ({ row }) => row.leaderName,
    cell: ({ row }) =>
      row.leader === null ? null : (
        <span className="nowrap">
          <AreaSwatch area={row.leader} /> {row.leaderName}
        </span>
      ),
  },
  {
    id: 'share',
    label: 'Largest share',
    numeric: true,
    value: ({ row }) => middle(row.largest),
    cell: ({ row }) =>
      row.largest && (
        <span className="nowrap">{formatShareRange(row.largest.low, row.largest.high)}</span>
      ),
  },
  {
    id: 'distance',
    label: 'Over or under',
    numeric: true,
    value: ({ row }) => middle(row.distance),
    cell: ({ row }) =>
      row.distance && <span className="nowrap">{formatDistance(row.distance)}</span>,
    title: 'Largest share less 65 %, in percentage points.',
  },
  {
    id: 'since',
    label: 'Above since',
    value: ({ row }) => row.since && String(row.since.year),
    cell: ({ row }) => formatSince(row),
    style: () => ({ minWidth: 140 }),
  },
  {
    id: 'pace',
    label: 'Pace to 2030',
    numeric: true,
    value: ({ row }) => middle(row.pace),
    cell: ({ row }) => row.pace && <span className="nowrap">{formatPace(row.pace)}</span>,
    title:
      'By how much it has to fall a year to be at 65 % by the end of 2030. Ours: the Act sets no path.',
    hidden: true,
  },
  {
    id: 'period',
    label: 'Period',
    nowrap: true,
    value: ({ row }) => row.period && formatPeriod(row.period),
  },
  {
    id: 'source',
    label: 'Source',
    style: () => ({ minWidth: 180 }),
    value: ({ row }) => row.source && sourceName(row.source),
    cell: ({ row }) =>
      row.release &&
      row.source && (
        <Link to="/sources/$id" params={{ id: row.release }}>
          {sourceName(row.source)}
        </Link>
      ),
  },
  {
    id: 'marks',
    label: 'Marks',
    value: ({ row }) => [row.quality, ...doubtsOf(row)].filter(Boolean).join(', '),
    cell: ({ row }) =>
      row.status === 'not-computable' ? null : (
        <>
          {row.quality && <QualityBadge quality={row.quality} />}{' '}
          <FlagBadges flags={doubtsOf(row)} />
        </>
      ),
  },
  {
    id: 'notes',
    label: 'What is missing or doubtful',
    value: ({ row }) => reasons(row),
    style: () => ({ minWidth: 320 }),
  },
];

import {
  basis,
  type ComparedIndicator,
  type IndicatorPart,
  measure,
  type SeriesDifference,
  stage,
} from '@chokepoint/api-contract';
import { formatHhi, formatPoints, formatShare, sourceName } from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { FigureButton } from '../../lib/figure-button.js';
import { stageName } from '../../lib/stage-name.js';
import { CAUSE_WORDS, StandCell } from './difference-words.js';

const words = (id: string): string => id.replaceAll('-', ' ');
const indicatorOf = (row: SeriesDifference, indicator: ComparedIndicator) =>
  row.indicators.find((one) => one.indicator === indicator);
const shareOf = (row: SeriesDifference) => indicatorOf(row, 'largest-share');
const asBefore = <span className="muted">as before</span>;

export const CONCENTRATION_COLUMNS: readonly Column<SeriesDifference>[] = [
  {
    id: 'mineral',
    label: 'Mineral',
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
    value: (row) =>
      `${stageName(row.stage)}, ${words(row.basis)}, ${row.measure}; ${sourceName(row.source)}`,
  },
  { id: 'period', label: 'Period', nowrap: true, value: ({ period }) => period },
  {
    id: 'leader',
    label: 'Leading supplier',
    value: ({ leaders: { before, after } }) =>
      before?.area === after?.area
        ? (after?.name ?? 'not known')
        : `${before?.name ?? 'none'} to ${after?.name ?? 'none'}`,
  },
  {
    id: 'before',
    label: 'Share before',
    numeric: true,
    value: (row) => shareOf(row)?.before.value ?? null,
    cell: (row) => {
      const share = shareOf(row);
      return share === undefined ? (
        asBefore
      ) : (
        <StandCell stand={share.before} format={formatShare} />
      );
    },
  },
  {
    id: 'after',
    label: 'Share after',
    numeric: true,
    value: (row) => shareOf(row)?.after.value ?? null,
    cell: (row) => <ShareAfter row={row} />,
  },
  {
    id: 'change',
    label: 'Change',
    numeric: true,
    value: (row) => shareOf(row)?.difference ?? null,
    cell: (row) => {
      const difference = shareOf(row)?.difference ?? null;
      return difference === null ? '' : formatPoints(difference);
    },
  },
  {
    id: 'hhi',
    label: 'HHI at least',
    numeric: true,
    title: 'Lower end of the Herfindahl-Hirschman index, before and after',
    value: (row) => indicatorOf(row, 'hhi-low')?.difference ?? null,
    cell: (row) => {
      const hhi = indicatorOf(row, 'hhi-low');
      if (hhi === undefined) return asBefore;
      return (
        <span className="nowrap">
          <StandCell stand={hhi.before} format={formatHhi} /> to{' '}
          <StandCell stand={hhi.after} format={formatHhi} />
        </span>
      );
    },
  },
  {
    id: 'why',
    label: 'Why',
    value: (row) => partsOf(row).map(partText).join('; '),
    cell: (row) => (
      <ul>
        {partsOf(row).map((part) => (
          <li key={`${part.position} ${part.publishedOn} ${part.later}`}>
            <Part part={part} />
          </li>
        ))}
      </ul>
    ),
  },
];

/** The share where it changed, else the first indicator that did. */
const partsOf = (row: SeriesDifference): readonly IndicatorPart[] =>
  (shareOf(row) ?? row.indicators[0])?.parts ?? [];

const amount = ({ difference }: IndicatorPart, isShare = true): string =>
  difference === null || !isShare ? '' : `, ${formatPoints(difference)}`;

const partText = (part: IndicatorPart): string =>
  `${CAUSE_WORDS[part.cause]}${amount(part)} (${part.later ?? part.earlier ?? ''})`;

function Part({ part }: { readonly part: IndicatorPart }): ReactNode {
  const release = part.cause === 'withdrawal' ? part.earlier : part.later;
  return (
    <>
      {CAUSE_WORDS[part.cause]}
      {amount(part)}:{' '}
      {release === null ? (
        'nobody says it'
      ) : (
        <Link to="/sources/$id" params={{ id: release }}>
          {release}
        </Link>
      )}
    </>
  );
}

function ShareAfter({ row }: { readonly row: SeriesDifference }): ReactNode {
  const share = shareOf(row);
  if (share === undefined) return asBefore;
  const shown = <StandCell stand={share.after} format={formatShare} />;
  const [where, of, by] = [
    stage.safeParse(row.stage),
    basis.safeParse(row.basis),
    measure.safeParse(row.measure),
  ];
  const { after } = row.leaders;
  if (after === null || !where.success || !of.success || !by.success) return shown;
  const { mineral, source, period } = row;
  return (
    <FigureButton
      figure={{
        ...{ mineral, source, period, area: after.area },
        ...{ stage: where.data, basis: of.data, measure: by.data },
      }}
      label={`${row.mineralName}, ${after.name}, ${period}`}
    >
      {shown}
    </FigureButton>
  );
}

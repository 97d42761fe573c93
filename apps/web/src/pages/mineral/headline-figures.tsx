import { type Headline, type MineralDetail } from '@chokepoint/api-contract';
import {
  cellOf,
  formatHhiRange,
  formatPeriod,
  formatShareRange,
  sourceName,
  type MatrixColumn,
} from '@chokepoint/charts';
import { AreaSwatch, FlagBadges, QualityBadge } from '@chokepoint/ui';
import { type ReactNode } from 'react';
import { FigureButton } from '../../lib/figure-button.js';

const COLUMNS: readonly [MatrixColumn, string][] = [
  ['extraction', 'World extraction'],
  ['processing', 'World processing'],
  ['imports', 'EU imports'],
];

/** Three figures: who leads at each stage, with the interval that the sources allow. */
export function HeadlineFigures({ detail }: { readonly detail: MineralDetail }): ReactNode {
  return (
    <dl className="figures">
      {COLUMNS.map(([column, label]) => (
        <div key={column}>
          <dt>{label}</dt>
          <Figure mineral={detail.id} headline={cellOf(detail, column)} />
        </div>
      ))}
    </dl>
  );
}

function Figure({
  mineral,
  headline,
}: {
  readonly mineral: string;
  readonly headline: Headline | undefined;
}): ReactNode {
  if (!headline) return <dd className="unknown">No figure at this state of knowledge.</dd>;
  const { top1, hhi, stage, basis, measure, source, period, quality, flags } = headline;
  if (!top1)
    return <dd className="unknown">The leader cannot be told ({formatPeriod(period)}).</dd>;
  const figure = { mineral, stage, basis, measure, source, period, area: top1.area };
  return (
    <dd>
      <span className="big">
        <FigureButton figure={figure} label={`${top1.name}, ${period}`}>
          {formatShareRange(top1.low, top1.high)}
        </FigureButton>
      </span>
      <span>
        <AreaSwatch area={top1.area} /> {top1.name}, {formatPeriod(period)}
      </span>
      <span className="muted">
        {hhi ? `HHI ${formatHhiRange(hhi.low, hhi.high)}. ` : ''}
        {sourceName(source)}
      </span>
      <QualityBadge quality={quality} />
      <FlagBadges flags={flags.filter((flag) => flag !== quality)} />
    </dd>
  );
}

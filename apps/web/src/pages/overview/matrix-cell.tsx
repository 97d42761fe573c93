import { type Headline } from '@chokepoint/api-contract';
import {
  formatHhiRange,
  formatShare,
  formatShareRange,
  hhiShade,
  qualityWords,
  sourceName,
  STAGE_NAMES,
} from '@chokepoint/charts';
import { SparklineView, useTheme } from '@chokepoint/ui';
import { type ReactNode } from 'react';
import { FigureButton } from '../../lib/figure-button.js';

interface Props {
  readonly mineral: string;
  readonly headline: Headline | undefined;
  /** What an empty cell says, and why it is empty. */
  readonly none: { readonly word: string; readonly why: string };
  readonly spark?: boolean;
}

/** Leader, its share, the 65 % mark, all on the shade of the HHI's lower bound; hover shows the five largest. */
export function MatrixCell({ mineral, headline, none, spark = false }: Props): ReactNode {
  const { theme } = useTheme();
  if (!headline)
    return (
      <td className="unknown" title={none.why}>
        {none.word}
      </td>
    );
  const { top1, hhi, above65, period, stage, basis, measure, source, series, quality } = headline;
  const grade = qualityWords(quality);
  if (!top1)
    return (
      <td className="unknown" title="The leader cannot be told: values are withheld or unknown.">
        not tellable
      </td>
    );
  const shade = hhi ? hhiShade(theme, hhi.low) : undefined;
  return (
    <td
      className="matrix-cell"
      style={shade && { background: shade.fill, color: shade.text }}
      title={hover(headline)}
    >
      <span className="lead">
        <span className="lead-name">{top1.name}</span>
        <FigureButton
          figure={{ mineral, stage, basis, measure, source, period, area: top1.area }}
          label={`${top1.name}, ${period}`}
        >
          {formatShareRange(top1.low, top1.high)}
        </FigureButton>
      </span>
      <span className="lead-foot">
        {spark && series.length > 1 && (
          <SparklineView
            width={48}
            values={series.map(({ top1Share }) => top1Share)}
            label={`Largest share, ${series[0]?.period ?? ''} to ${period}`}
          />
        )}
        <span>{period.replace('/', '–')}</span>
        {quality !== 'reported' && (
          <abbr title={`${grade.word}: ${grade.meaning}`}>{grade.word.charAt(0)}</abbr>
        )}
        {above65 === true && <span className="over">over 65 %</span>}
      </span>
    </td>
  );
}

function hover({ stage, topSuppliers, hhi, source, quality }: Headline): string {
  const suppliers = topSuppliers
    .slice(0, 5)
    .map(({ name, share }) => `${name} ${formatShare(share)}`);
  const index = hhi ? `HHI ${formatHhiRange(hhi.low, hhi.high)}` : 'HHI cannot be told';
  return [
    STAGE_NAMES[stage],
    ...suppliers,
    index,
    sourceName(source),
    qualityWords(quality).meaning,
  ].join('\n');
}

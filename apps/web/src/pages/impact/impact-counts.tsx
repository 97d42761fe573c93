import { type UnchangedAnswer, type UnchangedOutcome } from '@chokepoint/api-contract';
import { formatMargin } from '@chokepoint/charts';
import { type ReactNode } from 'react';

interface Props {
  readonly answer: UnchangedAnswer;
  readonly outcome: UnchangedOutcome;
}

/** The answer in a sentence, and how many series moved which way. */
export function ImpactCounts({ answer, outcome }: Props): ReactNode {
  const summary = answer.summaries.find((one) => one.outcome === outcome);
  if (summary === undefined) return null;
  const { sinceDay, withinSeries, noData, test } = summary;
  const counted = sinceDay.total > 0 ? sinceDay : withinSeries;
  const margin = formatMargin(outcome, answer.margin);
  return (
    <section aria-label="The answer">
      <p className="sentence" aria-live="polite">
        {summary.sentence}
      </p>
      <dl className="figures counts">
        <Count label={`within ${margin}`} count={counted.withinMargin} of={counted.total} />
        <Count label="higher by more" count={counted.movedUp} of={counted.total} />
        <Count label="lower by more" count={counted.movedDown} of={counted.total} />
        <Count label="not told by the figures" count={counted.inconclusive} of={counted.total} />
        <Count label="shown unchanged by the test" count={test.unchanged} of={test.tested} />
        <Count label="nothing to compare" count={noData.total} of={summary.rows} />
      </dl>
      {answer.importReliance.gaps.map(({ code, message }) => (
        <p key={code} className="subtitle">
          {message}
        </p>
      ))}
    </section>
  );
}

function Count(props: { readonly label: string; readonly count: number; readonly of: number }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <span className="big">
          {props.of === 0 ? '–' : props.count} <small>of {props.of}</small>
        </span>
      </dd>
    </div>
  );
}

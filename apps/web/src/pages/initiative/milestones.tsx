import { type InitiativeDetail, type Milestone, type Step } from '@chokepoint/api-contract';
import { formatDate, kindWords, verificationWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

interface Props {
  readonly milestones: readonly Milestone[];
  readonly steps: readonly Step[];
  readonly expected: readonly Expected[];
}

type Expected = InitiativeDetail['expected'][number];

interface Entry {
  readonly dated: Milestone | Step | Expected;
  readonly text: string;
}

const ofMilestone = (milestone: Milestone): Entry => ({
  dated: milestone,
  text: [kindWords(milestone.kind), milestone.detail].filter(Boolean).join(': '),
});

const ofStep = (step: Step): Entry => ({
  dated: step,
  text: `${step.step}: ${[step.what, step.place].filter(Boolean).join(', ')}`,
});

/** It stands at the day by which it is expected, not at the day on which that was said. */
const ofExpected = (one: Expected): Entry => ({
  dated: { ...one, on: one.expectedOn, precision: one.expectedPrecision },
  text: `expected: ${one.what}${one.passed ? ' (its time has passed; what came of it is not recorded)' : ''}`,
});

const sources = ({ citations }: Entry['dated']): string =>
  citations
    .map(({ publisher, verification }) => `${publisher} (${verificationWords(verification)})`)
    .join(', ');

/** The dates and the steps between them, each only as exact as its source gives it. */
export function Milestones({ milestones, steps, expected }: Props): ReactNode {
  const entries = [
    ...milestones.map(ofMilestone),
    ...steps.map(ofStep),
    ...expected.map(ofExpected),
  ].sort((a, b) => a.dated.on.localeCompare(b.dated.on));
  return (
    <section className="panel" aria-labelledby="dates">
      <h2 id="dates">Dates</h2>
      <dl className="pairs">
        {entries.map(({ dated, text }) => (
          <div key={`${dated.on}-${text}`}>
            <dt>{formatDate(dated.on, dated.precision)}</dt>
            <dd>
              {text} <span className="muted">{sources(dated)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { type UnchangedAnswer } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { unchanged } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { AllInitiatives } from './all-initiatives.js';
import { ImpactCounts } from './impact-counts.js';
import { ImpactTools } from './impact-tools.js';
import { Meetings } from './meetings.js';
import { PathPanel } from './path-panel.js';
import { PositiveControlPanel } from './positive-control.js';
import { SincePanel } from './since-panel.js';
import { UnchangedTable } from './unchanged-table.js';
import { useImpact } from './use-impact.js';

/** Did concentration and dependency stay largely unchanged? */
export function ImpactPage(): ReactNode {
  useTitle('Impact');
  const choice = useImpact();
  const found = useQuery(unchanged(choice, useKnowledge()));
  return (
    <AnsweredPage found={found} what="what stayed unchanged" height={1400} heading="Impact">
      {(answer) => (
        <div className="page">
          <Question since={answer.since} />
          <ImpactTools />
          <ImpactCounts answer={answer} outcome={choice.outcome} />
          <SincePanel answer={answer} />
          <UnchangedTable answer={answer} outcome={choice.outcome} />
          <PathPanel answer={answer} />
          <PositiveControlPanel control={answer.positiveControl} />
          <Meetings recorded={answer.meetings} />
          <AllInitiatives />
        </div>
      )}
    </AnsweredPage>
  );
}

function Question({ since }: Pick<UnchangedAnswer, 'since'>): ReactNode {
  const { day, precision, initiative } = since;
  return (
    <header className="page-head">
      <h1>
        Since {formatDate(day, precision)}, did concentration and dependency stay largely unchanged?
      </h1>
      {initiative && (
        <p>
          The date of{' '}
          <Link to="/initiatives/$id" params={{ id: initiative.id }}>
            {initiative.name}
          </Link>
        </p>
      )}
    </header>
  );
}

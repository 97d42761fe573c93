import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiative } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { Citations } from './citations.js';
import { Commitments } from './commitments.js';
import { ImpactPanel } from './impact-panel.js';
import { InitiativeHeader } from './initiative-header.js';
import { Instruments } from './instruments.js';
import { Milestones } from './milestones.js';
import { Relations } from './relations.js';

/** What was promised, what came, what moved? */
export function InitiativePage(): ReactNode {
  const { id } = useParams({ from: '/initiatives/$id' });
  const found = useQuery(initiative(id, useKnowledge()));
  useTitle(found.data?.name ?? 'Initiative');
  return (
    <AnsweredPage found={found} what="the initiative" height={900} heading={id}>
      {(one) => {
        const { milestones, steps, instrumentDetails, commitmentDetails, relations } = one;
        return (
          <div className="page">
            <InitiativeHeader initiative={one} />
            <Milestones milestones={milestones} steps={steps} />
            <Commitments commitments={commitmentDetails} asOf={one.asOf} />
            <Instruments instruments={instrumentDetails} />
            <Relations relations={relations} />
            <ImpactPanel id={id} />
            <Citations
              citations={[
                ...milestones,
                ...steps,
                ...instrumentDetails,
                ...commitmentDetails,
              ].flatMap(({ citations }) => citations)}
            />
          </div>
        );
      }}
    </AnsweredPage>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiative } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { Citations } from './citations.js';
import { Commitments } from './commitments.js';
import { Criteria } from './criteria.js';
import { ImpactPanel } from './impact-panel.js';
import { InitiativeHeader } from './initiative-header.js';
import { Instruments } from './instruments.js';
import { Milestones } from './milestones.js';
import { Owners } from './owners.js';
import { Relations } from './relations.js';
import { Benchmarks, Said, Scenarios } from './said.js';

/** What was promised, what came, what moved? */
export function InitiativePage(): ReactNode {
  const { id } = useParams({ from: '/initiatives/$id' });
  const found = useQuery(initiative(id, useKnowledge()));
  useTitle(found.data?.name ?? 'Initiative');
  return (
    <AnsweredPage found={found} what="the initiative" height={900} heading={id}>
      {(one) => {
        const { milestones, steps, expected, instrumentDetails, commitmentDetails } = one;
        return (
          <div className="page">
            <InitiativeHeader initiative={one} />
            <Milestones milestones={milestones} steps={steps} expected={expected} />
            <Commitments commitments={commitmentDetails} asOf={one.asOf} />
            <Criteria initiative={one} />
            <Owners {...one} />
            <Instruments {...one} />
            <Said {...one} />
            <Benchmarks {...one} />
            <Scenarios {...one} />
            <Relations {...one} />
            <ImpactPanel id={id} />
            <Citations
              citations={[
                ...milestones,
                ...steps,
                ...expected,
                ...instrumentDetails,
                ...commitmentDetails,
                ...one.positions,
                ...one.subjects.flatMap(({ values }) => values),
              ].flatMap(({ citations }) => citations)}
            />
          </div>
        );
      }}
    </AnsweredPage>
  );
}

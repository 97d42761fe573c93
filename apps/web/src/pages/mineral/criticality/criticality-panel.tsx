import { type Criticality } from '@chokepoint/api-contract';
import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { criticality, questionOf } from '../../../api/queries.js';
import { DownloadAnswer } from '../../../lib/download-answer.js';
import { useKnowledge } from '../../../lib/use-knowledge.js';
import { GroupMembers } from './group-members.js';
import { Recomputed } from './recomputed.js';
import { SupplyStage } from './supply-stage.js';
import { WhatIf } from './what-if.js';

/** What the official figures were worked out from, and the same formula with one thing changed. */
export function CriticalityPanel({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): ReactNode {
  const { t, governance, assume } = useSearch({ from: '/minerals/$id' });
  const question = criticality(id, { t, governance, assume }, useKnowledge());
  const found = useQuery(question);
  return (
    <section className="panel criticality" aria-labelledby="criticality">
      <h2 id="criticality">What the official supply risk was worked out from</h2>
      {found.isError ? (
        <ErrorPanel
          what="The criticality could not be loaded"
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      ) : found.data ? (
        <>
          <Answer answer={found.data} name={name} />
          <DownloadAnswer
            {...questionOf(question)}
            name={`${id}-criticality`}
            label="What was worked out"
          />
        </>
      ) : (
        <Skeleton height={400} label="Loading the criticality" />
      )}
    </section>
  );
}

function Answer({
  answer,
  name,
}: {
  readonly answer: Criticality;
  readonly name: string;
}): ReactNode {
  const { recomputed, group, supply, gaps } = answer;
  return (
    <>
      <p className="muted">
        Annex II, section 2 of Regulation (EU) 2024/1252: concentration of supply weighted by
        governance (WGI, 0–10, high is bad) and export restrictions (t), less what recycling and
        substitution take off. SR and EI as published stand above; what follows is worked out here.
      </p>
      {recomputed.map((study) => (
        <Recomputed key={`${study.year} ${study.material}`} study={study} />
      ))}
      {group.map((one) => (
        <GroupMembers key={one.year} group={one} name={name} />
      ))}
      {supply.length > 0 && <WhatIf answer={answer} />}
      {supply.map((one) => (
        <SupplyStage key={`${one.release} ${one.stage} ${one.form}`} supply={one} />
      ))}
      {gaps.length > 0 && (
        <ul className="notes">
          {gaps.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}

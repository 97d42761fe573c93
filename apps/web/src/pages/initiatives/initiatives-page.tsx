import { type InitiativeSummary } from '@chokepoint/api-contract';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives, minerals } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { useTitle } from '../../lib/use-title.js';
import { INITIATIVE_COLUMNS } from './initiative-columns.js';
import { InitiativeTools } from './initiative-tools.js';
import { InstrumentsPanel } from './instruments-panel.js';
import { Subscribe } from './subscribe.js';
import { TimelinePanel } from './timeline-panel.js';

/** Initiatives and shocks on one axis of time, and as a list. */
export function InitiativesPage(): ReactNode {
  useTitle('Initiatives');
  const asked = useKnowledge();
  const { lane, mineral, type, party } = useSearch({ from: '/initiatives' });
  const table = useTableSearch('-date');
  const register = useQuery(initiatives(asked, mineral));
  const catalogue = useQuery(minerals(asked)).data?.minerals ?? [];
  const isWanted = (one: InitiativeSummary): boolean =>
    (lane === undefined || one.lane === lane) &&
    (type === undefined || one.type === type) &&
    (party === undefined || one.parties.some(({ name }) => name === party));
  return (
    <div className="page">
      <h1>Initiatives and shocks</h1>
      <p>
        <Link to="/record">Record a new initiative</Link>
      </p>
      <Answered found={register} what="the register" height={900}>
        {({ initiatives: all, asOf }) => (
          <>
            <InitiativeTools catalogue={catalogue} initiatives={all} />
            <TimelinePanel initiatives={all.filter(isWanted)} until={asOf} catalogue={catalogue} />
            <InstrumentsPanel initiatives={all.filter(isWanted)} until={asOf} />
            <DataTable
              caption="Initiatives and shocks"
              name="initiatives"
              rows={all.filter(isWanted)}
              columns={INITIATIVE_COLUMNS}
              {...table}
              empty="Nothing of the register was known by this day."
            />
            <Subscribe mineral={mineral} />
          </>
        )}
      </Answered>
    </div>
  );
}

import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { differences } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { CONCENTRATION_COLUMNS } from './concentration-columns.js';
import { InitiativeChoice } from './initiative-choice.js';
import { MineralChoice } from './mineral-choice.js';
import { Summary } from './summary.js';
import { useStates } from './use-states.js';

/** Leading shares and HHI that differ, with what each edition did to them. */
export function ConcentrationTab(): ReactNode {
  const { mineral, initiative, source } = useSearch({ from: '/diff' });
  const states = useStates();
  const found = useQuery(differences(states, { mineral, initiative, source }));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the differences" height={640}>
      {(answer) => (
        <>
          <Summary answer={answer} what="series of suppliers" shown={answer.series.length} />
          <DataTable
            caption="Concentration that differs"
            name="differences"
            rows={answer.series}
            columns={CONCENTRATION_COLUMNS}
            {...table}
            tools={
              <>
                <MineralChoice />
                <InitiativeChoice />
                <DownloadAnswer
                  path="diff"
                  params={{ ...states, mineral, initiative, source, limit: 500 }}
                  name="differences-with-parts"
                  label="Every part"
                />
              </>
            }
            empty="Between these states no series of suppliers differs."
          />
        </>
      )}
    </Answered>
  );
}

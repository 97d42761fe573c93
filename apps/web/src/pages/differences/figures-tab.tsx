import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { figureDifferences } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { FIGURE_COLUMNS } from './figure-columns.js';
import { InitiativeChoice } from './initiative-choice.js';
import { MineralChoice } from './mineral-choice.js';
import { Summary } from './summary.js';
import { useStates } from './use-states.js';

/** Figures that differ, with the rows of both sides. */
export function FiguresTab(): ReactNode {
  const { mineral, initiative, source } = useSearch({ from: '/diff' });
  const states = useStates();
  const found = useQuery(figureDifferences(states, { mineral, initiative, source }));
  const table = useTableSearch();
  return (
    <Answered found={found} what="the figures that differ" height={640}>
      {(answer) => (
        <>
          <Summary answer={answer} what="figures" shown={answer.figures.length} />
          <DataTable
            caption="Figures that differ"
            name="figure-differences"
            rows={answer.figures}
            columns={FIGURE_COLUMNS}
            {...table}
            tools={
              <>
                <MineralChoice />
                <InitiativeChoice />
                <DownloadAnswer
                  path="diff/figures"
                  params={{ ...states, mineral, initiative, source, limit: 500 }}
                  name="figure-differences-with-parts"
                  label="Every row"
                />
              </>
            }
            empty="Between these states no figure differs."
          />
        </>
      )}
    </Answered>
  );
}

import { type RevisionsAnswer } from '@chokepoint/api-contract';
import { formatCount, sourceName } from '@chokepoint/charts';
import { DataTable } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { minerals, releases, revisions } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { useTableSearch } from '../../lib/use-table-search.js';
import { parseFigure } from '../../search/figure-key.js';
import { FigureHistoryPanel } from './figure-history.js';
import { REVISION_COLUMNS } from './revision-columns.js';

const LEAST = [
  ['0.05', 'over 5 %'],
  ['0.2', 'over 20 %'],
  ['0.5', 'over 50 %'],
  ['any', 'all'],
] as const;

/** What later editions changed, the largest change first, and the history of one figure. */
export function RevisionsTab(): ReactNode {
  const { mineral, source, min = '0.05', figure } = useSearch({ from: '/sources' });
  const asked = useKnowledge();
  const found = useQuery(
    revisions({ mineral, source, min: min === 'any' ? undefined : min, limit: 500 }, asked),
  );
  const table = useTableSearch();
  const key = figure === undefined ? null : parseFigure(figure);
  return (
    <>
      {key && <FigureHistoryPanel figure={key} />}
      <Answered found={found} what="the revisions" height={640}>
        {(answer) => (
          <DataTable
            caption="Revisions"
            name="revisions"
            rows={answer.revisions}
            columns={REVISION_COLUMNS}
            {...table}
            tools={<RevisionTools answer={answer} />}
            empty="No edition revised a figure of this kind, as far as is known at this state of knowledge."
          />
        )}
      </Answered>
    </>
  );
}

function RevisionTools({ answer }: { readonly answer: RevisionsAnswer }): ReactNode {
  const { mineral = '', source = '', min = '0.05' } = useSearch({ from: '/sources' });
  const patch = usePatchSearch();
  const asked = useKnowledge();
  const names = useQuery(minerals(asked)).data?.minerals ?? [];
  const sources = new Set(useQuery(releases(asked)).data?.releases.map((one) => one.source));
  return (
    <>
      <Choice
        label="Mineral"
        value={mineral}
        options={[['', 'all'], ...names.map(({ id, name }) => [id, name] as const)]}
        onChoose={(next) => patch({ mineral: next || undefined })}
      />
      <Choice
        label="Source"
        value={source}
        options={[['', 'all'], ...[...sources].map((id) => [id, sourceName(id)] as const)]}
        onChoose={(next) => patch({ source: next || undefined })}
      />
      <Choice
        label="Change"
        value={min}
        options={LEAST}
        onChoose={(next) => patch({ min: next === '0.05' ? undefined : next })}
      />
      {answer.nextCursor && (
        <span className="muted">the largest of {formatCount(answer.total)}:</span>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

const Choice = ({ label, value, options, onChoose }: ChoiceProps): ReactNode => (
  <label className="field">
    <span className="field-label">{label}</span>
    <select value={value} onChange={(event) => onChoose(event.target.value)}>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

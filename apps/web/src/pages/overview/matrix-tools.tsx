import { type InitiativeSummary, type MineralSummary } from '@chokepoint/api-contract';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { suppliersIn } from '../../shell/palette-areas.js';

interface Props {
  readonly initiatives: readonly InitiativeSummary[];
  readonly minerals: readonly MineralSummary[];
  readonly since: string | undefined;
  readonly rows: number;
}

/** List, search, supplying area, and the initiative that change is measured from; all in the address. */
export function MatrixTools({ initiatives, minerals, since, rows }: Props): ReactNode {
  const search = useSearch({ from: '/' });
  const patch = usePatchSearch();
  const byDate = [...initiatives].sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1));
  return (
    <div className="table-tools">
      <label className="field">
        <span className="field-label">List</span>
        <select
          value={search.list ?? 'critical'}
          onChange={(event) => patch({ list: event.target.value })}
        >
          <option value="strategic">Strategic (17)</option>
          <option value="critical">Critical, strategic and products</option>
          <option value="all">All, with members and mixed codes</option>
        </select>
      </label>
      <label className="field">
        <span className="field-label">Supplied by</span>
        <select
          value={search.area ?? ''}
          onChange={(event) => patch({ area: event.target.value || undefined })}
        >
          <option value="">any area</option>
          {suppliersIn(minerals).map(({ area, name }) => (
            <option key={area} value={area}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Search</span>
        <input
          type="search"
          value={search.q ?? ''}
          onChange={(event) => patch({ q: event.target.value || undefined })}
        />
      </label>
      <label className="field wide">
        <span className="field-label">Change since</span>
        <select
          value={since ?? ''}
          onChange={(event) => patch({ since: event.target.value || undefined })}
        >
          {since === undefined && <option value="">nothing chosen</option>}
          {byDate.map(({ id, name, effectiveOn }) => (
            <option key={id} value={id}>
              {effectiveOn.slice(0, 4)} {name}
            </option>
          ))}
        </select>
      </label>
      <span className="muted grow" role="status">
        {rows} {rows === 1 ? 'row' : 'rows'}
      </span>
    </div>
  );
}

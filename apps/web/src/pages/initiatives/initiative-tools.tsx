import { type MineralSummary } from '@chokepoint/api-contract';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

/** Lane, covered mineral, and the mineral whose concentration is laid below the timeline. */
export function InitiativeTools({
  catalogue,
}: {
  readonly catalogue: readonly MineralSummary[];
}): ReactNode {
  const { lane, mineral, below } = useSearch({ from: '/initiatives' });
  const patch = usePatchSearch();
  const options = [...catalogue].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const traded = options.filter(({ headlines }) =>
    headlines.some(({ basis }) => basis === 'eu-imports'),
  );
  return (
    <div className="table-tools">
      <label className="field">
        <span className="field-label">Lane</span>
        <select
          value={lane ?? ''}
          onChange={(event) => patch({ lane: event.target.value || undefined })}
        >
          <option value="">both</option>
          <option value="initiative">initiatives</option>
          <option value="shock">shocks</option>
        </select>
      </label>
      <label className="field">
        <span className="field-label">Covering</span>
        <select
          value={mineral ?? ''}
          onChange={(event) => patch({ mineral: event.target.value || undefined })}
        >
          <option value="">any mineral</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Lay below</span>
        <select
          value={below ?? ''}
          onChange={(event) => patch({ below: event.target.value || undefined })}
        >
          <option value="">nothing</option>
          {traded.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}, EU imports
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

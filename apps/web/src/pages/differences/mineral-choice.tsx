import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { minerals } from '../../api/queries.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';

/** Holds the differences to one mineral. */
export function MineralChoice(): ReactNode {
  const { mineral = '' } = useSearch({ from: '/diff' });
  const patch = usePatchSearch();
  const all = useQuery(minerals(useKnowledge())).data?.minerals ?? [];
  return (
    <label className="field">
      <span className="field-label">Mineral</span>
      <select
        value={mineral}
        onChange={(event) => patch({ mineral: event.target.value || undefined })}
      >
        <option value="">all</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives } from '../../api/queries.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';

/** Holds the differences to the minerals that one initiative covers, or to its own statements. */
export function InitiativeChoice(): ReactNode {
  const { initiative = '' } = useSearch({ from: '/diff' });
  const patch = usePatchSearch();
  const all = useQuery(initiatives(useKnowledge())).data?.initiatives ?? [];
  return (
    <label className="field">
      <span className="field-label">Covered by</span>
      <select
        value={initiative}
        onChange={(event) => patch({ initiative: event.target.value || undefined })}
      >
        <option value="">any or none</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

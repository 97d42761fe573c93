import { formatDate } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { everyRelease } from '../../api/queries.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useStates } from './use-states.js';

/** The state to compare with: a release by its name, or any day or ledger position. */
export function StateForm(): ReactNode {
  const { from } = useStates();
  return <Form key={from} from={from} />;
}

function Form({ from }: { readonly from: string }): ReactNode {
  const patch = usePatchSearch();
  const [text, setText] = useState(from);
  const all = useQuery(everyRelease()).data?.releases ?? [];
  const isRelease = all.some(({ id }) => id === from);
  return (
    <form
      className="table-tools"
      aria-label="The state to compare with"
      onSubmit={(event) => {
        event.preventDefault();
        patch({ from: text === '' ? undefined : text }, false);
      }}
    >
      <label className="field">
        <span className="field-label">Since the release</span>
        <select
          className="state-choice"
          value={isRelease ? from : ''}
          onChange={(event) => patch({ from: event.target.value || undefined }, false)}
        >
          <option value="">a year before</option>
          {all.map(({ id, title, publishedOn }) => (
            <option key={id} value={id}>
              {title} ({formatDate(publishedOn)})
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">or since (day, release, @position)</span>
        <input
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
          spellCheck={false}
          autoComplete="off"
          size={24}
        />
      </label>
      <button type="submit">Compare</button>
      <p className="muted">
        with the state that the time bar shows. Write 2023-12-31, usgs-mcs-2024@1200 or
        latest@2026-03-06.
      </p>
    </form>
  );
}

import { MOST_LINES, stage } from '@chokepoint/api-contract';
import { useQuery } from '@tanstack/react-query';
import { useId, type FormEvent, type ReactNode } from 'react';
import { minerals } from '../../api/queries.js';
import { stageName } from '../../lib/stage-name.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { formatLine, withLine } from '../../search/portfolio.js';
import { suppliersIn } from '../../shell/palette-areas.js';

/** Adds what is bought, at which stage and from where; the address holds the whole portfolio. */
export function PortfolioForm({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const patch = usePatchSearch();
  const areas = useId();
  const catalogue = useQuery(minerals(useKnowledge())).data?.minerals ?? [];
  const isFull = lines.length >= MOST_LINES;
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const read = (name: string): string => String(typed.get(name) ?? '').trim();
    const line = {
      mineral: read('mineral'),
      stage: read('stage'),
      origin: read('origin').toUpperCase(),
    };
    patch({ portfolio: withLine(lines, formatLine(line)) }, false);
  };
  return (
    <form className="table-tools" aria-label="Add a line" onSubmit={add}>
      <label className="field">
        <span className="field-label">Mineral</span>
        <select name="mineral" required disabled={catalogue.length === 0}>
          {catalogue.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Stage</span>
        <select name="stage" required defaultValue="processing">
          {stage.options.map((id) => (
            <option key={id} value={id}>
              {stageName(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">From (two letters)</span>
        <input
          name="origin"
          required
          size={6}
          maxLength={2}
          pattern="[A-Za-z]{2}"
          title="ISO code of the country in two letters, such as CN"
          list={areas}
          autoComplete="off"
        />
        <datalist id={areas}>
          {suppliersIn(catalogue).map(({ area, name }) => (
            <option key={area} value={area} label={name} />
          ))}
        </datalist>
      </label>
      <button type="submit" disabled={isFull || catalogue.length === 0}>
        Add
      </button>
      {isFull && <span className="muted">A portfolio holds {MOST_LINES} lines at most.</span>}
    </form>
  );
}

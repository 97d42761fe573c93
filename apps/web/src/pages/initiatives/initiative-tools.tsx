import { type InitiativeSummary, type MineralSummary } from '@chokepoint/api-contract';
import { kindWords } from '@chokepoint/charts';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

interface Props {
  readonly catalogue: readonly MineralSummary[];
  /** All that the register holds, whatever is chosen. */
  readonly initiatives: readonly InitiativeSummary[];
}

const distinct = (items: readonly string[]): string[] =>
  [...new Set(items)].sort((a, b) => a.localeCompare(b, 'en'));

/** Lane, party, type, covered mineral, and the mineral whose concentration is laid below the timeline. */
export function InitiativeTools({ catalogue, initiatives }: Props): ReactNode {
  const { lane, mineral, below, type, party } = useSearch({ from: '/initiatives' });
  const types = distinct(initiatives.map((one) => one.type));
  const parties = distinct(initiatives.flatMap((one) => one.parties.map(({ name }) => name)));
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
      <Choice label="Type" value={type} all="any type" options={types} name="type" />
      <Choice label="Party" value={party} all="any party" options={parties} name="party" />
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

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly all: string;
  readonly options: readonly string[];
  /** In the address. */
  readonly name: 'type' | 'party';
}

function Choice({ label, value, all, options, name }: ChoiceProps): ReactNode {
  const patch = usePatchSearch();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        value={value ?? ''}
        onChange={(event) => patch({ [name]: event.target.value || undefined })}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {name === 'type' ? kindWords(option) : option}
          </option>
        ))}
      </select>
    </label>
  );
}

import { BASIS_NAMES } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { initiatives } from '../../api/queries.js';
import { useKnowledge, usePatchSearch } from '../../lib/use-knowledge.js';
import { MarginControl } from './margin-control.js';
import { useImpact } from './use-impact.js';

const BASES = ['eu-imports', 'world-production', 'eu-sourcing'] as const;
const INDICES = [
  ['top1', "Largest supplier's share"],
  ['hhi', 'HHI'],
] as const;

/** Basis, figure, margin and the date since which is asked. */
export function ImpactTools(): ReactNode {
  const { outcome, since } = useImpact();
  const patch = usePatchSearch();
  const register = useQuery(initiatives(useKnowledge())).data?.initiatives ?? [];
  const shown = since ?? 'trilateral-conference';
  const index = outcome.startsWith('top1') ? 'top1' : 'hhi';
  const basis = outcome.slice(index.length + 1);
  const choose = (next: string): void => patch({ outcome: next, series: undefined });
  return (
    <div className="table-tools impact-tools">
      <Choice
        legend="Basis"
        options={BASES.map((one) => [one, BASIS_NAMES[one]])}
        chosen={basis}
        onChoose={(one) => choose(`${index}-${one}`)}
      />
      <Choice
        legend="Figure"
        options={INDICES}
        chosen={index}
        onChoose={(one) => choose(`${one}-${basis}`)}
      />
      <MarginControl />
      <label className="field wide">
        <span className="field-label">Since</span>
        <select value={shown} onChange={(event) => patch({ since: event.target.value })}>
          {!register.some(({ id }) => id === shown) && (
            <option value={shown}>{since ?? '2011 First trilateral conference'}</option>
          )}
          {register.map(({ id, name, effectiveOn }) => (
            <option key={id} value={id}>
              {effectiveOn.slice(0, 4)} {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly (readonly [id: string, label: string])[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A few alternatives of which one is shown: radio buttons that look like tabs. */
function Choice({ legend, options, chosen, onChoose }: ChoiceProps): ReactNode {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(([id, label]) => (
        <label key={id}>
          <input
            type="radio"
            name={legend}
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

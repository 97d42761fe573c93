import { PROJECT_STAGE_IDS, type ProjectSummary } from '@chokepoint/api-contract';
import { projectStageWords } from '@chokepoint/charts';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

type Option = readonly [value: string, words: string];

/** Those that occur among the projects, by their words. */
function optionsOf(
  projects: readonly ProjectSummary[],
  read: (project: ProjectSummary) => readonly Option[],
): readonly Option[] {
  return [...new Map(projects.flatMap(read))].sort(([, a], [, b]) => a.localeCompare(b, 'en'));
}

const STAGES: readonly Option[] = [
  ...PROJECT_STAGE_IDS.map((stage) => [stage, projectStageWords(stage)] as const),
  ['none', 'not available'],
];

/** Mineral, initiative, stage and country, which also narrow the figures. */
export function ProjectTools({
  projects,
}: {
  readonly projects: readonly ProjectSummary[];
}): ReactNode {
  const { mineral, initiative, reached, country } = useSearch({ from: '/projects' });
  const patch = usePatchSearch();
  const minerals = optionsOf(projects, (one) =>
    one.minerals.map(({ id, name }) => [id, name] as const),
  );
  const initiatives = optionsOf(projects, ({ initiative: home }) =>
    home === null ? [] : [[home.id, home.name ?? home.id]],
  );
  const countries = optionsOf(projects, ({ area, areaName }) =>
    area === null ? [] : [[area, areaName ?? area]],
  );
  return (
    <div className="table-tools">
      <Choice
        label="Mineral"
        any="any mineral"
        value={mineral}
        options={minerals}
        onChoose={(value) => patch({ mineral: value })}
      />
      <Choice
        label="Initiative"
        any="any initiative"
        value={initiative}
        options={initiatives}
        onChoose={(value) => patch({ initiative: value })}
      />
      <Choice
        label="Stage"
        any="any stage"
        value={reached}
        options={STAGES}
        onChoose={(value) => patch({ reached: value })}
      />
      <Choice
        label="Country"
        any="any country"
        value={country}
        options={countries}
        onChoose={(value) => patch({ country: value })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | undefined) => void;
}

function Choice({ label, any, value, options, onChoose }: ChoiceProps): ReactNode {
  // What the address asks for stays to be seen, also where no project has it.
  const known = value === undefined || options.some(([id]) => id === value);
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
        <option value="">{any}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

import {
  BASIS_NAMES,
  FREQUENCY_NAMES,
  MEASURE_NAMES,
  sourceName,
  STAGE_NAMES,
} from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { atFrequency, frequenciesOf, type Series } from './series-choice.js';

interface Props {
  /** Of every frequency. */
  readonly recorded: readonly Series[];
  readonly series: Series;
}

interface Pick {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly name: (id: string) => string;
  readonly change: (id: string) => Record<string, string | undefined>;
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)];

/** Frequency, basis, stage, measure and source of the charts below; only what has figures can be chosen. */
export function SeriesPicker({ recorded, series }: Props): ReactNode {
  const patch = usePatchSearch();
  const { basis, stage, measure, source, frequency } = series;
  const available = recorded.filter((one) => one.frequency === frequency);
  const ofBasis = available.filter((one) => one.basis === basis);
  const ofStage = ofBasis.filter((one) => one.stage === stage);
  const ofMeasure = ofStage.filter((one) => one.measure === measure);
  const rest = { measure: undefined, source: undefined, period: undefined };
  const picks: readonly Pick[] = [
    {
      label: 'Frequency',
      value: frequency,
      options: frequenciesOf(recorded),
      name: (id) => FREQUENCY_NAMES[id as keyof typeof FREQUENCY_NAMES],
      change: (id) => ({ ...rest, ...atFrequency(recorded, id, series) }),
    },
    {
      label: 'Basis',
      value: basis,
      options: distinct(available.map((one) => one.basis)),
      name: (id) => BASIS_NAMES[id as keyof typeof BASIS_NAMES],
      change: (id) => ({ ...rest, basis: id, stage: undefined }),
    },
    {
      label: 'Stage',
      value: stage,
      options: distinct(ofBasis.map((one) => one.stage)),
      name: (id) => STAGE_NAMES[id as keyof typeof STAGE_NAMES],
      change: (id) => ({ ...rest, basis, stage: id }),
    },
    {
      label: 'Measure',
      value: measure,
      options: distinct(ofStage.map((one) => one.measure)),
      name: (id) => MEASURE_NAMES[id as keyof typeof MEASURE_NAMES],
      change: (id) => ({ ...rest, basis, stage, measure: id }),
    },
    {
      label: 'Source',
      value: source,
      options: distinct(ofMeasure.map((one) => one.source)),
      name: sourceName,
      change: (id) => ({ ...rest, basis, stage, measure, source: id }),
    },
  ];
  return (
    <div className="table-tools picker" role="group" aria-label="Series of the charts below">
      {picks.map(({ label, value, options, name, change }) => (
        <label key={label} className="field">
          <span className="field-label">{label}</span>
          <select value={value} onChange={(event) => patch(change(event.target.value))}>
            {options.map((id) => (
              <option key={id} value={id}>
                {name(id)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

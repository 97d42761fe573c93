import { type CapacityBenchmarkAnswer } from '@chokepoint/api-contract';
import {
  formatDistance,
  formatPace,
  formatShare,
  formatShareRange,
  midSentence,
} from '@chokepoint/charts';
import { type ReactNode } from 'react';

const NAMES = {
  extraction: 'Extraction',
  processing: 'Processing',
  recycling: 'Recycling',
} as const;
const STATUS = {
  reached: 'reached',
  'not-reached': 'not reached',
  'cannot-tell': 'cannot be told',
  'not-computable': 'not computable',
} as const;

/** The three benchmarks of capacity, or what is missing for them. */
export function CapacityTable({
  capacity,
}: {
  readonly capacity: readonly CapacityBenchmarkAnswer[];
}): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label="Benchmarks of capacity" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">
          Capacity of extraction, processing and recycling as parts of consumption
        </caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Article</th>
            <th scope="col" className="num">
              By 2030
            </th>
            <th scope="col">Where it stands</th>
            <th scope="col">What is missing</th>
          </tr>
        </thead>
        <tbody>
          {capacity.map((one) => (
            <tr key={one.stage}>
              <th scope="row">{NAMES[one.stage]}</th>
              <td className="nowrap">{one.article}</td>
              <td className="num nowrap">{formatShare(one.level)}</td>
              <td>
                <Standing capacity={one} />
              </td>
              <td>
                <Missing capacity={one} input="capacity" what="the Union's capacity" />
                <Missing
                  capacity={one}
                  input="consumption"
                  what="the Union's consumption in processed form"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Standing({ capacity }: { readonly capacity: CapacityBenchmarkAnswer }): ReactNode {
  const { status, overallByTonnes, pace } = capacity;
  if (!overallByTonnes) return <span className="unknown">{STATUS[status]}</span>;
  return (
    <>
      {STATUS[status]}: {formatShareRange(overallByTonnes.low, overallByTonnes.high)} by tonnes
      {pace && `, ${formatDistance(pace.distance)} to go`}
      {pace?.pointsAYear && `, ${formatPace(pace.pointsAYear)}`}
    </>
  );
}

/** Of which materials an input is not on record; all of them are not named one by one. */
function Missing({
  capacity: { materials },
  input,
  what,
}: {
  readonly capacity: CapacityBenchmarkAnswer;
  readonly input: 'capacity' | 'consumption';
  readonly what: string;
}): ReactNode {
  const without = materials.filter(({ missing }) => missing.includes(input));
  if (without.length === 0) return null;
  const all = without.length === materials.length;
  const names = without.map(({ name }) => midSentence(name)).join(', ');
  return (
    <p>
      No public source on record gives {what} of {all ? `any of the ${materials.length}` : names}.
    </p>
  );
}

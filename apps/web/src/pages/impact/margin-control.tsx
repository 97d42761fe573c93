import { type ReactNode } from 'react';
import { formatMargin } from '@chokepoint/charts';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { DEFAULT_POINTS, useImpact } from './use-impact.js';

/** How much 'largely unchanged' allows. No source gives a number, so the reader sets it. */
export function MarginControl(): ReactNode {
  const { outcome, points, margin } = useImpact();
  const patch = usePatchSearch();
  return (
    <label className="field margin">
      <span className="field-label">‘Largely unchanged’ allows</span>
      <input
        type="range"
        aria-label="Margin in points"
        aria-valuetext={formatMargin(outcome, margin)}
        min={1}
        max={30}
        step={1}
        value={points}
        onChange={({ target }) =>
          patch({ margin: Number(target.value) === DEFAULT_POINTS ? undefined : target.value })
        }
      />
      <output className="num">{formatMargin(outcome, margin)}</output>
    </label>
  );
}

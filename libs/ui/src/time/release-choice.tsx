import { formatDate } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { type Track } from './time-track.js';

interface Props {
  readonly track: Track;
  /** Null is 'latest'. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** The state of knowledge by name: as of a release, the latest first. A day between two stands as itself. */
export function ReleaseChoice({ track, day, onChange }: Props): ReactNode {
  const isBetween = day !== null && track.ticks.every((tick) => tick.day !== day);
  return (
    <label className="field">
      <span className="field-label">As of</span>
      <select
        aria-label="As of"
        className="release-choice"
        value={day ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">Latest</option>
        {isBetween && <option value={day}>{formatDate(day)}</option>}
        {track.ticks.toReversed().map(({ day: on, labels }) => (
          <option key={on} value={on}>
            {labels.join(', ')} ({formatDate(on)})
          </option>
        ))}
      </select>
    </label>
  );
}

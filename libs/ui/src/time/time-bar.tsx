import { type ReactNode } from 'react';
import { KnownAt } from './known-at.js';
import { ReleaseChoice } from './release-choice.js';
import { TimeSlider } from './time-slider.js';
import { step, type Track } from './time-track.js';
import { usePlay } from './use-play.js';

export interface TimeBarProps {
  readonly track: Track;
  readonly publishedBy: string | null;
  readonly knownAt: string | null;
  readonly head: string | null;
  readonly onPublishedBy: (day: string | null) => void;
  readonly onKnownAt: (knownAt: string | null) => void;
}

/** The knowledge from which the whole application answers: published by, and known at. */
export function TimeBar(props: TimeBarProps): ReactNode {
  const { track, publishedBy, knownAt, head, onPublishedBy, onKnownAt } = props;
  const first = track.ticks[0]?.day;
  const { playing, toggle } = usePlay(() => {
    const next = step(track, publishedBy, 1);
    onPublishedBy(next);
    return next !== null;
  });
  const start = (): void => {
    if (!playing && publishedBy === null && first) onPublishedBy(first);
    toggle();
  };
  return (
    <div className="time-bar" role="region" aria-label="State of knowledge">
      <div className="time-now">
        <label className="field">
          <span className="field-label">Published by</span>
          <input
            type="date"
            aria-label="Published by"
            value={publishedBy ?? ''}
            min={track.from}
            max={track.to}
            onChange={(event) =>
              onPublishedBy(event.target.value === '' ? null : event.target.value)
            }
          />
        </label>
        <ReleaseChoice track={track} day={publishedBy} onChange={onPublishedBy} />
      </div>
      <div className="time-steps">
        <button
          type="button"
          disabled={publishedBy !== null && publishedBy <= (first ?? '')}
          onClick={() => onPublishedBy(step(track, publishedBy, -1))}
        >
          Earlier
        </button>
        <button
          type="button"
          disabled={publishedBy === null}
          onClick={() => onPublishedBy(step(track, publishedBy, 1))}
        >
          Later
        </button>
        <button type="button" aria-pressed={playing} onClick={start}>
          {playing ? 'Stop' : 'Play'}
        </button>
      </div>
      <TimeSlider track={track} day={publishedBy} onChange={onPublishedBy} />
      <KnownAt key={knownAt ?? 'latest'} knownAt={knownAt} head={head} onChange={onKnownAt} />
    </div>
  );
}

import { formatDate } from '@chokepoint/charts';
import { daysBetween } from '@chokepoint/kernel';
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { dayAt, fractionOf, step, stepYear, yearMarks, type Track } from './time-track.js';

interface Props {
  readonly track: Track;
  /** Null is 'latest'. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

const NEVER = '9999-12-31';

/** The 'published by' track: a tick a release; drag, click, or arrow keys from release to release. */
export function TimeSlider({ track, day, onChange }: Props): ReactNode {
  const rail = useRef<HTMLDivElement>(null);
  // While dragging the place is local: the address changes once, when the pointer is let go.
  const [dragged, setDragged] = useState<{ day: string | null } | null>(null);
  const shown = dragged ? dragged.day : day;
  const place = shown === null ? 1 : fractionOf(track, shown);

  const under = (event: PointerEvent): string | null => {
    const box = rail.current?.getBoundingClientRect();
    return box ? dayAt(track, (event.clientX - box.left) / box.width) : day;
  };
  const keys = (event: KeyboardEvent): void => {
    const targets: Partial<Record<string, () => string | null>> = {
      ArrowLeft: () => step(track, day, -1),
      ArrowDown: () => step(track, day, -1),
      ArrowRight: () => step(track, day, 1),
      ArrowUp: () => step(track, day, 1),
      PageDown: () => stepYear(track, day, -1),
      PageUp: () => stepYear(track, day, 1),
      Home: () => track.ticks[0]?.day ?? day,
      End: () => null,
    };
    const target = targets[event.key];
    if (!target) return;
    event.preventDefault();
    onChange(target());
  };

  return (
    <div
      ref={rail}
      className="time-rail"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ day: under(event) });
      }}
      onPointerMove={(event) => {
        if (dragged) setDragged({ day: under(event) });
      }}
      onPointerUp={(event) => {
        if (dragged) onChange(under(event));
        setDragged(null);
      }}
      onPointerCancel={() => setDragged(null)}
    >
      <div className="time-line" />
      <div className="time-past" style={{ width: `${place * 100}%` }} />
      {track.ticks.map((tick) => (
        <span
          key={tick.day}
          className={tick.day <= (shown ?? NEVER) ? 'time-tick' : 'time-tick later'}
          style={{ left: `${fractionOf(track, tick.day) * 100}%` }}
          title={`${formatDate(tick.day)}: ${tick.labels.join(', ')}`}
        />
      ))}
      {yearMarks(track, 12).map(({ year, fraction }) => (
        <span key={year} className="time-year" style={{ left: `${fraction * 100}%` }}>
          {year}
        </span>
      ))}
      <div
        className={shown === null ? 'time-thumb' : 'time-thumb past'}
        style={{ left: `${place * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-label="Published by"
        aria-valuemin={0}
        aria-valuemax={daysBetween(track.from, track.to)}
        aria-valuenow={Math.max(0, daysBetween(track.from, shown ?? track.to))}
        aria-valuetext={shown === null ? 'Latest' : formatDate(shown)}
        onKeyDown={keys}
      />
    </div>
  );
}

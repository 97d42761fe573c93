import { type ChartPlace } from '@chokepoint/charts';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly places: readonly ChartPlace[];
  readonly onPick: (id: string) => void;
}

/**
 * The rows of a chart as buttons over it, for the keyboard and for screen readers; the pointer goes
 * through to the drawing. One of them is in the tab order, arrow keys, Home and End go to the rest.
 */
export function ChartPlaces({ label, places, onPick }: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const reachable = places.find(({ selected }) => selected)?.id ?? places[0]?.id;
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    buttons[target]?.focus();
  };
  return (
    <div className="chart-places" role="group" aria-label={label} ref={list} onKeyDown={move}>
      {places.map(({ id, label: words, selected, top, height }) => (
        <button
          key={id}
          type="button"
          aria-pressed={selected}
          tabIndex={id === reachable ? 0 : -1}
          style={{ top, height }}
          onClick={() => onPick(id)}
        >
          <span className="visually-hidden">{words}</span>
        </button>
      ))}
    </div>
  );
}

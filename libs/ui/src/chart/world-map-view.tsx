import { type ChartResult, type Frame } from '@chokepoint/charts';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Skeleton } from '../state/skeleton.js';
import { ChartHost } from './chart-host.js';
import { ChartKey } from './chart-key.js';

export type MapBuilder = (frame: Frame, projection: object) => ChartResult;

interface Props {
  readonly build: MapBuilder;
  readonly frame: Frame;
  readonly onFailure: (error: unknown) => void;
  readonly onPick?: ((name: string) => void) | undefined;
}

/** Loads the world's shapes only when a map is asked for. */
export function WorldMap({ build, frame, onFailure, onPick }: Props): ReactNode {
  const [projection, setProjection] = useState<object | null>(null);
  useEffect(() => {
    let gone = false;
    import('./world-map.js').then((loaded) => {
      if (!gone) setProjection(loaded.projection);
    }, onFailure);
    return () => {
      gone = true;
    };
  }, [onFailure]);
  const map = useMemo(
    () => (projection ? build(frame, projection) : null),
    [build, frame, projection],
  );
  if (!map) return <Skeleton height={400} label="Loading the map" />;
  if (map.kind === 'none') return <p className="empty">{map.reason}</p>;
  return (
    <>
      <p className="map-title">{map.title}</p>
      <ChartKey entries={map.key} />
      <ChartHost
        option={map.option}
        height={map.height}
        label={`${map.title}. ${map.subtitle}.`}
        onFailure={onFailure}
        onPick={onPick}
      />
      {map.notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
    </>
  );
}

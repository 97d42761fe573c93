import { type ChartResult, type Frame } from '@chokepoint/charts';
import { useCallback, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { ErrorPanel } from '../state/error-panel.js';
import { Tabs, type Tab } from '../tabs.js';
import { ChartDownloads } from './chart-downloads.js';
import { ChartFigures } from './chart-figures.js';
import { useSurroundings } from '../files/surroundings.js';
import { ChartHost } from './chart-host.js';
import { ChartKey } from './chart-key.js';
import { ChartPlaces } from './chart-places.js';
import { useFrame } from './use-frame.js';
import { WorldMap, type MapBuilder } from './world-map-view.js';

export type ChartView = 'chart' | 'map' | 'table' | 'sources';

export interface ChartPanelProps {
  /** Short and stable: file names and the anchor are made of it. */
  readonly name: string;
  /** Keep it stable between renders (useCallback): a new function draws a new chart. */
  readonly build: (frame: Frame) => ChartResult;
  readonly buildMap?: MapBuilder | undefined;
  readonly view: ChartView;
  readonly onView: (view: ChartView) => void;
  /** One line under the chart: publishers, releases, dates. */
  readonly sourceLine: string;
  /** By which methods the figures were worked out: `concentration@1`. */
  readonly methods?: readonly (string | null | undefined)[];
  /** The Sources tab. */
  readonly sources: ReactNode;
  readonly controls?: ReactNode;
  /** In the Table tab instead of the chart's own figures; it has a CSV of its own. */
  readonly figures?: ReactNode;
  /** Of the heading; 2 unless the chart is a part of another panel. */
  readonly level?: 2 | 3;
  readonly onPick?: ((name: string) => void) | undefined;
}

const TABS: readonly Tab<ChartView>[] = [
  { id: 'chart', label: 'Chart' },
  { id: 'map', label: 'Map' },
  { id: 'table', label: 'Table' },
  { id: 'sources', label: 'Sources' },
];

/** A chart with all that belongs to it: title that says what is seen, views, key, sources, downloads. */
export function ChartPanel(props: ChartPanelProps): ReactNode {
  const { name, build, buildMap, onView, sourceLine, sources, controls, figures, onPick } = props;
  const surroundings = useSurroundings();
  const methods = [...new Set((props.methods ?? []).filter((one) => typeof one === 'string'))];
  const Heading = props.level === 3 ? 'h3' : 'h2';
  const place = useRef<HTMLElement>(null);
  const heading = useId();
  const frame = useFrame(place);
  const [failure, setFailure] = useState<unknown>(null);
  const fail = useCallback((error: unknown) => setFailure(error), []);
  const result = useMemo(() => build(frame), [build, frame]);
  const tabs = TABS.filter(({ id }) => id !== 'map' || buildMap !== undefined);
  const view = tabs.some(({ id }) => id === props.view) ? props.view : 'chart';

  return (
    <section className="panel" id={name} aria-labelledby={heading} ref={place}>
      <Tabs
        label={`Views of ${name.replaceAll('-', ' ')}`}
        tabs={tabs}
        selected={view}
        onSelect={onView}
      >
        {(list, panel) => (
          <>
            <header className="panel-head">
              <div>
                <Heading id={heading}>{result.title}</Heading>
                {result.kind === 'chart' && <p className="subtitle">{result.subtitle}</p>}
              </div>
              <div className="panel-tools">
                {controls}
                {list}
              </div>
            </header>
            <div
              role="tabpanel"
              id={panel.id}
              aria-labelledby={panel.labelledBy}
              className="panel-body"
            >
              {failure !== null ? (
                <ErrorPanel
                  what="The chart could not be drawn"
                  error={failure}
                  onRetry={() => setFailure(null)}
                />
              ) : view === 'sources' ? (
                sources
              ) : result.kind === 'none' ? (
                <p className="empty">{result.reason}</p>
              ) : view === 'table' && figures !== undefined ? (
                figures
              ) : view === 'table' ? (
                <ChartFigures table={result.table} caption={result.title} />
              ) : view === 'map' && buildMap ? (
                <WorldMap build={buildMap} frame={frame} onFailure={fail} onPick={onPick} />
              ) : (
                <>
                  <ChartKey entries={result.key} />
                  <div className="chart-place">
                    <ChartHost
                      option={result.option}
                      height={result.height}
                      label={`${result.title}. ${result.subtitle}.`}
                      onPick={onPick}
                      onFailure={fail}
                    />
                    {result.places && onPick && (
                      <ChartPlaces label={result.title} places={result.places} onPick={onPick} />
                    )}
                  </div>
                </>
              )}
            </div>
            <footer className="panel-foot">
              <div>
                {result.kind === 'chart' && result.notes.map((note) => <p key={note}>{note}</p>)}
                {sourceLine && <p>Source: {sourceLine}</p>}
                {methods.length > 0 && surroundings.methods(methods)}
              </div>
              {result.kind === 'chart' && !(view === 'table' && figures !== undefined) && (
                <ChartDownloads
                  chart={result}
                  name={name}
                  source={sourceLine}
                  methods={methods}
                  place={place}
                  drawn={view === 'chart' || view === 'map'}
                  onFailure={fail}
                />
              )}
            </footer>
          </>
        )}
      </Tabs>
    </section>
  );
}

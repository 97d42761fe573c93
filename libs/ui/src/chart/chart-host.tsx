import { type EChartsOption } from 'echarts';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { drawInTurn } from './draw-turn.js';
import type * as Runtime from './echarts-runtime.js';

/** All parts of a chart but its tooltip: a new one would have the whole page laid out to find its place. */
const REPLACED = ['title', 'grid', 'xAxis', 'yAxis', 'series', 'geo', 'dataZoom'];

const runtime = async (): Promise<typeof Runtime> => import('./echarts-runtime.js');

export interface ChartHostProps {
  readonly option: EChartsOption;
  readonly height: number;
  /** Text alternative: what the chart shows. The figures are in the Table tab. */
  readonly label: string;
  /** A mark was chosen; its data name. */
  readonly onPick?: ((name: string) => void) | undefined;
  readonly onFailure: (error: unknown) => void;
  readonly instance?: RefObject<Runtime.EChartsType | null> | undefined;
}

/**
 * The only place that owns an ECharts instance: it loads the library, starts, resizes and disposes
 * it, and sets `data-rendered` once everything is drawn.
 */
export function ChartHost({
  option,
  height,
  label,
  onPick,
  onFailure,
  instance,
}: ChartHostProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  const drawn = useRef<Runtime.EChartsType | null>(null);
  const wanted = useRef(option);

  useEffect(() => {
    const node = place.current;
    if (!node) return undefined;
    let gone = false;
    let giveBack: (() => void) | undefined;
    const resize = new ResizeObserver(() => drawn.current?.resize());
    const start = ({ init }: typeof Runtime): void => {
      const chart = init(node, null, { renderer: 'svg' });
      // Before setOption, or a quick first drawing is missed.
      chart.on('finished', () => {
        node.dataset['rendered'] = 'true';
      });
      chart.on('click', (event) => pick.current?.(event.name));
      chart.setOption(wanted.current);
      drawn.current = chart;
      if (instance) instance.current = chart;
      resize.observe(node);
    };
    runtime()
      .then((loaded) => {
        if (!gone) giveBack = drawInTurn(node, () => start(loaded));
      })
      .catch(onFailure);
    return () => {
      gone = true;
      giveBack?.();
      resize.disconnect();
      drawn.current?.dispose();
      drawn.current = null;
      if (instance) instance.current = null;
    };
  }, [instance, onFailure]);

  // A new option is drawn over the old one, so a change of width or time never leaves a blank.
  useEffect(() => {
    wanted.current = option;
    if (place.current) place.current.dataset['rendered'] = 'false';
    const node = place.current;
    if (!node || !drawn.current) return undefined;
    return drawInTurn(node, () => drawn.current?.setOption(option, { replaceMerge: REPLACED }));
  }, [option]);

  return <div ref={place} className="chart" role="img" aria-label={label} style={{ height }} />;
}

import { type Chart } from '@chokepoint/charts';
import { type ReactNode, type RefObject } from 'react';
import { useTheme } from '../theme/theme-context.js';
import { pngPicture, save, saveTable, saveText, svgPicture } from './download.js';

interface Props {
  readonly chart: Chart;
  readonly name: string;
  readonly source: string;
  readonly place: RefObject<HTMLElement | null>;
  readonly drawn: boolean;
  readonly onFailure: (error: unknown) => void;
}

/** Picture (PNG, SVG) and figures (CSV) of one chart. Pictures exist only while the chart is shown. */
export function ChartDownloads({ chart, name, source, place, drawn, onFailure }: Props): ReactNode {
  const { theme } = useTheme();
  const picture = (): string | null => {
    const drawing = place.current?.querySelector<SVGSVGElement>('.chart svg');
    if (!drawing) return null;
    const { title, subtitle } = chart;
    return svgPicture(drawing, { title, subtitle, source, ink: theme.ink, paper: theme.paper });
  };
  const savePng = (): void => {
    const svg = picture();
    if (svg) pngPicture(svg).then((blob) => save(blob, `${name}.png`), onFailure);
  };
  const saveSvg = (): void => {
    const svg = picture();
    if (svg) saveText(svg, `${name}.svg`, 'image/svg+xml');
  };
  return (
    <div className="downloads" role="group" aria-label="Download">
      <span className="muted">Download</span>
      {drawn && (
        <>
          <button type="button" className="quiet" onClick={savePng}>
            PNG
          </button>
          <button type="button" className="quiet" onClick={saveSvg}>
            SVG
          </button>
        </>
      )}
      <button type="button" className="quiet" onClick={() => saveTable(chart, name)}>
        CSV
      </button>
    </div>
  );
}

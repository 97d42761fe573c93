import { type Chart } from '@chokepoint/charts';
import { namedIn, type Provenance } from '@chokepoint/exports';
import { type ReactNode, type RefObject } from 'react';
import { useTheme } from '../theme/theme-context.js';
import { TableDownloads } from '../files/table-downloads.js';
import { fileTable, withSvgProvenance } from '../files/chart-files.js';
import { useSurroundings } from '../files/surroundings.js';
import { pngPicture, save, saveText, svgPicture } from '../files/download.js';

interface Props {
  readonly chart: Chart;
  readonly name: string;
  /** Publishers, releases, dates. */
  readonly source: string;
  readonly methods: readonly string[];
  readonly place: RefObject<HTMLElement | null>;
  readonly drawn: boolean;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Picture (PNG, SVG) and figures (CSV, XLSX, Parquet, JSON) of one chart, each with where it comes from inside.
 * Pictures exist only while the chart is shown.
 */
export function ChartDownloads(props: Props): ReactNode {
  const { chart, name, source, methods, place, drawn, onFailure } = props;
  const { theme } = useTheme();
  const { state, releases } = useSurroundings();
  const provenance = (): Provenance => ({
    title: chart.title,
    subtitle: chart.subtitle,
    source,
    licences: namedIn(chart.releases, releases).licences,
    methods,
    ...state(),
  });
  const picture = (of: Provenance): string | null => {
    const drawing = place.current?.querySelector<SVGSVGElement>('.chart svg');
    if (!drawing) return null;
    const { title, subtitle } = chart;
    const line = [`Source: ${source}`, stateLine(of)].join('. ');
    return svgPicture(drawing, {
      title,
      subtitle,
      source: line,
      ink: theme.ink,
      paper: theme.paper,
    });
  };
  const savePng = (): void => {
    const of = provenance();
    const svg = picture(of);
    if (svg) pngPicture(svg, of).then((blob) => save(blob, `${name}.png`), onFailure);
  };
  const saveSvg = (): void => {
    const of = provenance();
    const svg = picture(of);
    if (svg) saveText(withSvgProvenance(svg, of), `${name}.svg`, 'image/svg+xml');
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
      <TableDownloads
        table={() => fileTable(chart.table)}
        provenance={provenance}
        name={name}
        onFailure={onFailure}
      />
    </div>
  );
}

/** The state in the picture itself: what is cut out of a file still says it. */
const stateLine = ({ publishedBy, knownAt }: Provenance): string =>
  [
    ...(publishedBy === null ? [] : [`Published by ${publishedBy}`]),
    ...(knownAt === null ? [] : [`known at ledger position ${knownAt}`]),
  ].join(', ');

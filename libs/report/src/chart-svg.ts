import type { Chart } from '@chokepoint/charts';
import * as echarts from 'echarts';

/** Of the charts in a report, in pixels. */
export const CHART_WIDTH = 720;

/** The first is in the PDF; a browser without it takes the second. */
const FONTS = 'Roboto,sans-serif';

/** Draws a chart without a browser. The same chart gives the same text. */
export function chartSvg({ option, height }: Chart): string {
  const instance = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: CHART_WIDTH,
    height,
  });
  try {
    instance.setOption({ ...option, animation: false });
    return withStableNames(instance.renderToSVGString());
  } finally {
    instance.dispose();
  }
}

/** ECharts counts what it draws in a process: names are counted anew in each picture. */
function withStableNames(svg: string): string {
  const names = new Map<string, string>();
  return svg
    .replaceAll(/zr\d+-[a-z]+-?\d*/g, (name) => {
      const stable = names.get(name) ?? `n${names.size}`;
      names.set(name, stable);
      return stable;
    })
    .replaceAll(/font-family:[^;"]+/g, `font-family:${FONTS}`);
}

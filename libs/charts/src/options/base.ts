import { type EChartsOption } from 'echarts';
import { type ChartTheme } from '../theme/chart-theme.js';

const FONT = "'Inter Variable', system-ui, sans-serif";
export const SMALL = 12;

/** What every chart shares: type, no animation, no colour of ECharts' own. */
export function baseOption(theme: ChartTheme): EChartsOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT, fontSize: SMALL, color: theme.ink },
    aria: { enabled: false },
    tooltip: tooltip(theme),
  };
}

export const tooltip = (theme: ChartTheme): object => ({
  confine: true,
  transitionDuration: 0,
  backgroundColor: theme.paper,
  borderColor: theme.line,
  borderWidth: 1,
  padding: [8, 12],
  extraCssText: 'box-shadow:none;border-radius:2px;max-width:340px;white-space:normal;',
  textStyle: { color: theme.ink, fontSize: SMALL, fontFamily: FONT },
});

export const axisLabel = (theme: ChartTheme): object => ({
  color: theme.muted,
  fontSize: SMALL,
  fontFamily: FONT,
});

/** A quiet value axis: hairlines across, no axis line. */
export const valueAxis = (theme: ChartTheme): object => ({
  type: 'value',
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { lineStyle: { color: theme.line, width: 1 } },
  axisLabel: axisLabel(theme),
});

export const categoryAxis = (theme: ChartTheme, data: readonly string[]): object => ({
  type: 'category',
  data: [...data],
  axisLine: { lineStyle: { color: theme.line } },
  axisTick: { show: false },
  axisLabel: axisLabel(theme),
});

export const timeAxis = (theme: ChartTheme, min: number, max: number): object => ({
  type: 'time',
  min,
  max,
  axisLine: { lineStyle: { color: theme.line } },
  axisTick: { show: true, lineStyle: { color: theme.line } },
  splitLine: { show: false },
  axisLabel: { ...axisLabel(theme), formatter: '{yyyy}', hideOverlap: true },
  minInterval: 365 * 86_400_000,
});

/** Text that came from a publisher, made safe for a tooltip's markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A tooltip of a heading and rows 'name: value', with a swatch where a colour is given. */
export function tip(
  heading: string,
  rows: readonly { readonly name: string; readonly value: string; readonly colour?: string }[],
  note = '',
): string {
  const lines = rows.map(({ name, value, colour }) => {
    const swatch = colour ? `<i class="tip-swatch" style="background:${colour}"></i>` : '';
    return `<tr><td>${swatch}${escapeHtml(name)}</td><td class="num">${escapeHtml(value)}</td></tr>`;
  });
  const body = lines.length > 0 ? `<table class="tip">${lines.join('')}</table>` : '';
  const foot = note ? `<div class="tip-note">${escapeHtml(note)}</div>` : '';
  return `<b>${escapeHtml(heading)}</b>${body}${foot}`;
}

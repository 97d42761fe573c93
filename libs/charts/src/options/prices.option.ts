import { type FactRow } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, unique, type ChartResult, type ChartTable, type Frame } from '../chart.js';
import { dayMs, formatPeriod, msDay, periodMiddle } from '../format/date.js';
import { formatExact } from '../format/number.js';
import { qualityWords } from '../format/quality.js';
import { sourceName } from '../format/vocabulary.js';
import { axisLabel, baseOption, timeAxis, tip, valueAxis } from './base.js';

export interface PricesInput {
  readonly mineral: string;
  /** Facts of the basis 'market'. */
  readonly facts: readonly FactRow[];
  /** Only quotes in this unit share an axis; the one with most figures when it is not given. */
  readonly unit?: string | undefined;
}

interface Quote {
  readonly name: string;
  readonly facts: readonly FactRow[];
}

const YEAR_MS = 365 * 86_400_000;

/** Units of the quotes, the one with most figures first. */
export function priceUnits(facts: readonly FactRow[]): string[] {
  const count = (unit: string): number => facts.filter((fact) => fact.unit === unit).length;
  return unique(facts.map(({ unit }) => unit)).sort((a, b) => count(b) - count(a));
}

/** Prices over time, a line a quote; quotes in other units are on other charts, never converted. */
export function pricesOverTime(input: PricesInput, frame: Frame): ChartResult {
  const { mineral, facts } = input;
  const title = `Prices of ${mineral}`;
  const unit = input.unit ?? priceUnits(facts)[0];
  const quotes = quotesOf(facts.filter((fact) => fact.unit === unit && fact.value !== null));
  if (unit === undefined || quotes.length === 0) {
    return noChart(title, [], 'No imported source quotes a price of this material.');
  }
  return {
    kind: 'chart',
    title: `${title}: ${latestOf(quotes, unit)}`,
    subtitle: `${unit}, nominal; each line one quote of one source`,
    option: option(quotes, unit, frame),
    height: 320,
    key: quotes.map(({ name }, index) => ({
      label: name,
      colour: colourOf(frame, index),
      shape: 'line',
    })),
    table: table(quotes, unit),
    releases: unique(facts.map(({ release }) => release)),
    notes: suspectNote(quotes),
  };
}

function quotesOf(facts: readonly FactRow[]): Quote[] {
  const name = ({ form, source }: FactRow): string =>
    `${form === 'all' ? 'price' : form.replaceAll('-', ' ')}, ${sourceName(source)}`;
  return unique(facts.map(name)).map((one) => ({
    name: one,
    facts: facts
      .filter((fact) => name(fact) === one)
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  }));
}

function latestOf(quotes: readonly Quote[], unit: string): string {
  const [first] = [...quotes].sort((a, b) => b.facts.length - a.facts.length);
  const last = first?.facts.at(-1);
  return last?.value == null
    ? ''
    : `${formatExact(last.value)} ${unit} in ${formatPeriod(last.period)} (${first?.name ?? ''})`;
}

function suspectNote(quotes: readonly Quote[]): string[] {
  const suspect = quotes.some(({ facts }) => facts.some(({ flags }) => flags.includes('suspect')));
  return suspect
    ? [
        "Some columns are headed with a wrong unit or product by their publisher and are read as meant: see 'Quality' of the facts.",
      ]
    : [];
}

const colourOf = ({ theme }: Frame, index: number): string => {
  const palette = [theme.accent, theme.warn, theme.stages[2], theme.good, theme.bad, theme.muted];
  return palette[index % palette.length] ?? theme.ink;
};

const DASHES = ['solid', 'dashed', 'dotted'] as const;

function option(quotes: readonly Quote[], unit: string, frame: Frame): EChartsOption {
  const { theme } = frame;
  const times = quotes.flatMap(({ facts }) => facts.map(({ period }) => periodMiddle(period)));
  const min = dayMs(`${msDay(Math.min(...times)).slice(0, 4)}-01-01`);
  const max = dayMs(`${msDay(Math.max(...times) + YEAR_MS).slice(0, 4)}-01-01`);
  return {
    ...baseOption(theme),
    useUTC: true,
    grid: { left: 72, right: 16, top: 12, bottom: 32 },
    tooltip: {
      ...(baseOption(theme).tooltip as object),
      trigger: 'axis',
      formatter: (shown: unknown) => priceTip(quotes, unit, frame, shown),
    },
    xAxis: timeAxis(theme, min, max),
    yAxis: {
      ...valueAxis(theme),
      axisLabel: { ...axisLabel(theme), formatter: (value: number) => formatExact(value) },
    },
    series: quotes.map(({ name, facts }, index) => ({
      type: 'line',
      name,
      showSymbol: facts.length <= 12,
      symbolSize: 6,
      lineStyle: { width: 1.5, type: DASHES[Math.floor(index / 6) % DASHES.length] ?? 'solid' },
      itemStyle: { color: colourOf(frame, index) },
      data: facts.map(({ period, value }) => [periodMiddle(period), value]),
    })),
  } as EChartsOption;
}

function priceTip(quotes: readonly Quote[], unit: string, frame: Frame, shown: unknown): string {
  const [first] = Array.isArray(shown) ? (shown as { value?: [number, number | null] }[]) : [];
  const time = first?.value?.[0];
  if (time === undefined) return '';
  const at = quotes.flatMap(({ name, facts }, index) => {
    const fact = facts.find(({ period }) => periodMiddle(period) === time);
    if (!fact || fact.value === null) return [];
    const quality = qualityWords(fact.quality).word;
    const value = `${formatExact(fact.value)} ${unit} (${quality})`;
    return [{ name, value, colour: colourOf(frame, index), period: fact.period }];
  });
  return tip(formatPeriod(at[0]?.period ?? msDay(time).slice(0, 4)), at);
}

function table(quotes: readonly Quote[], unit: string): ChartTable {
  return {
    columns: [
      { label: 'Period', numeric: false },
      { label: 'Quote', numeric: false },
      { label: `Price (${unit})`, numeric: true },
      { label: 'Quality', numeric: false },
      { label: 'Release', numeric: false },
    ],
    rows: quotes.flatMap(({ name, facts }) =>
      [...facts]
        .reverse()
        .map(({ period, value, quality, release }) => [
          formatPeriod(period),
          name,
          value,
          qualityWords(quality).word,
          release,
        ]),
    ),
  };
}

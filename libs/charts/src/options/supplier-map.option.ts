import { type Concentration } from '@chokepoint/api-contract';
import { type EChartsOption } from 'echarts';
import { noChart, type ChartResult, type Frame, type KeyEntry } from '../chart.js';
import { formatPeriod } from '../format/date.js';
import { formatQuantity, formatShare } from '../format/number.js';
import { qualityWords } from '../format/quality.js';
import { inOrder, nameIn } from '../titles/leader.js';
import { mapTitle } from '../titles/map-title.js';
import { subtitle } from '../titles/subtitle.js';
import { SHARE_STEPS, shareShade } from '../theme/scale.js';
import { baseOption, tip } from './base.js';

/** Name under which the host registers the world, its features named by ISO alpha-2. */
export const WORLD_MAP = 'world';

export interface MapInput {
  readonly mineral: string;
  readonly answer: Concentration;
  /** The latest period with shares when left out. */
  readonly period?: string;
  /** Given by the host, since a projection needs a library that charts do not import. */
  readonly projection: object;
}

/** Share of each area in one period, in the concentration scale. */
export function supplierMap(
  { mineral, answer, period, projection }: MapInput,
  { theme, narrow }: Frame,
): ChartResult {
  const periods = inOrder(answer.periods).filter(({ shares }) =>
    shares.some((row) => row.share !== null),
  );
  const shown = periods.find((candidate) => candidate.period === period) ?? periods.at(-1);
  if (!shown) {
    return noChart(
      `Where ${mineral} comes from`,
      answer.gaps.map((gap) => gap.message),
      'No period has a known share.',
    );
  }
  const rows = shown.shares.filter((row) => row.area !== 'OTHER');
  const other = shown.shares.find((row) => row.area === 'OTHER')?.share ?? 0;
  return {
    kind: 'chart',
    title: mapTitle(mineral, answer, shown),
    subtitle: `${subtitle(answer)}; ${formatPeriod(shown.period)}`,
    height: narrow ? 240 : 400,
    option: {
      ...baseOption(theme),
      tooltip: {
        ...(baseOption(theme).tooltip as object),
        trigger: 'item',
        formatter: (item: unknown) => areaTip(answer, shown.shares, item),
      },
      series: [
        {
          type: 'map',
          map: WORLD_MAP,
          projection,
          roam: false,
          silent: false,
          selectedMode: false,
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          label: { show: false },
          itemStyle: { areaColor: theme.paper, borderColor: theme.greys[1], borderWidth: 0.5 },
          emphasis: {
            label: { show: false },
            itemStyle: { areaColor: undefined, borderColor: theme.ink, borderWidth: 1 },
          },
          data: rows.map(({ area, share }) => {
            const fill = share === null ? theme.paper : shareShade(theme, share).fill;
            return {
              name: area,
              value: share ?? undefined,
              itemStyle: {
                areaColor: fill,
                ...(share === null ? { borderType: 'dashed', borderColor: theme.muted } : {}),
              },
              emphasis: { itemStyle: { areaColor: fill } },
            };
          }),
        },
      ],
    } as EChartsOption,
    key: mapKey(
      theme,
      rows.some(({ share }) => share === null),
    ),
    table: {
      columns: [
        { label: 'Area', numeric: false },
        { label: `Share ${formatPeriod(shown.period)}`, numeric: true },
        { label: 'Quality', numeric: false },
      ],
      rows: shown.shares.map(({ name, share, quality }) => [
        name,
        share === null ? null : formatShare(share),
        qualityWords(quality).word,
      ]),
    },
    releases: [...shown.releases],
    notes:
      other > 0
        ? [`${formatShare(other)} is published as 'other countries' and has no place on the map.`]
        : [],
  };
}

function mapKey(theme: Frame['theme'], withheld: boolean): KeyEntry[] {
  const steps = SHARE_STEPS.map((from, index): KeyEntry => {
    const to = SHARE_STEPS[index + 1];
    const label = to === undefined ? `over ${from * 100} %` : `${from * 100}–${to * 100} %`;
    return { label, colour: shareShade(theme, from).fill, shape: 'square' };
  });
  const none: KeyEntry = { label: 'no figure', colour: theme.paper, shape: 'square' };
  return [
    ...steps,
    none,
    ...(withheld ? [{ label: 'withheld', colour: theme.muted, shape: 'dashed' } as const] : []),
  ];
}

function areaTip(
  answer: Concentration,
  shares: Concentration['periods'][number]['shares'],
  item: unknown,
): string {
  const area = (item as { name?: string }).name ?? '';
  const row = shares.find((candidate) => candidate.area === area);
  if (!row) return '';
  const value =
    row.value !== null && answer.unit && answer.unit !== 'share'
      ? formatQuantity(row.value, answer.unit)
      : null;
  return tip(nameIn(answer, area), [
    { name: 'share', value: row.share === null ? 'withheld or unknown' : formatShare(row.share) },
    ...(value === null ? [] : [{ name: 'value', value }]),
    { name: 'quality', value: qualityWords(row.quality).word },
  ]);
}

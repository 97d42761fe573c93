import type { IndicatorsAnswer } from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a point, then one for everything that cannot be computed. */
export function indicatorsTable(answer: IndicatorsAnswer): Table {
  const points = answer.series.flatMap(({ points: all, ...series }) =>
    all.map((point) => ({ series, point, missing: null })),
  );
  const missing = answer.notComputable.map((one) => ({ series: null, point: null, missing: one }));
  return tableOf([...points, ...missing], {
    indicator: (row) => (row.series ?? row.missing).indicator,
    mineral: (row) => (row.series ?? row.missing).mineral,
    stage: (row) => (row.series ?? row.missing).stage,
    basis: (row) => (row.series ?? row.missing).basis,
    measure: ({ series }) => series?.measure ?? null,
    source: ({ series }) => series?.source ?? null,
    area: ({ series }) => series?.area?.area ?? null,
    holder: ({ series }) => series?.holder ?? null,
    period: ({ point }) => point?.period ?? null,
    on: ({ point }) => point?.on ?? null,
    value: ({ point }) => point?.value ?? null,
    low: ({ point }) => point?.low ?? null,
    high: ({ point }) => point?.high ?? null,
    unit: ({ series }) => series?.unit ?? null,
    leader: ({ point }) => point?.leader?.area ?? null,
    line: ({ series }) => series?.line?.line ?? null,
    status: ({ point }) => point?.status ?? null,
    quality: ({ point }) => point?.quality ?? null,
    shared_with: ({ series }) => joined(series?.sharedWith ?? []),
    gaps: ({ point, missing: why }) =>
      why === null ? joined((point?.gaps ?? []).map(({ code }) => code)) : why.code,
    message: ({ missing: why }) => why?.message ?? null,
    methods: ({ series }) => joined(series?.methods ?? []),
    releases: ({ point }) => joined(point?.releases ?? []),
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
    as_of: () => answer.asOf,
  });
}

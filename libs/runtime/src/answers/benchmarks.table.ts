import type { BenchmarksAnswer } from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** One row a material, member, stage and basis. */
export function benchmarksTable(answer: BenchmarksAnswer): Table {
  const rows = answer.materials.flatMap((material) =>
    material.rows.map((row) => ({ material, row })),
  );
  return tableOf(rows, {
    mineral: ({ row }) => row.mineral,
    strategic: ({ material }) => material.strategic,
    label: ({ material }) => material.label,
    subject: ({ row }) => row.subject,
    subject_name: ({ row }) => row.subjectName,
    stage: ({ row }) => row.stage,
    basis: ({ row }) => row.basis,
    share_of: ({ row }) => row.label,
    is_benchmark: ({ row }) => row.isBenchmark,
    line: () => answer.line.share,
    status: ({ row }) => row.status,
    leader: ({ row }) => row.leader,
    leader_name: ({ row }) => row.leaderName,
    largest_low: ({ row }) => row.largest?.low ?? null,
    largest_high: ({ row }) => row.largest?.high ?? null,
    distance_points_low: ({ row }) => row.distance?.low ?? null,
    distance_points_high: ({ row }) => row.distance?.high ?? null,
    above_since: ({ row }) => row.since?.year ?? null,
    above_since_at_least: ({ row }) => row.since?.atLeast ?? null,
    above_possibly_since: ({ row }) => row.since?.possiblySince ?? null,
    points_a_year_low: ({ row }) => row.pace?.low ?? null,
    points_a_year_high: ({ row }) => row.pace?.high ?? null,
    as_of: () => answer.asOf,
    period: ({ row }) => row.period,
    measure: ({ row }) => row.measure,
    source: ({ row }) => row.source,
    release: ({ row }) => row.release,
    quality: ({ row }) => row.quality,
    flags: ({ row }) => joined(row.flags),
    gaps: ({ row }) => joined(row.gaps.map(({ message }) => message)),
    method: ({ row }) => row.method,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

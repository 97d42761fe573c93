import type { IndicatorPoint } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import type { Figure, Gap, Interval } from '@chokepoint/dependency';

/** What every point of one slice has in common. */
export interface PointGround {
  readonly period: string;
  readonly quality: IndicatorPoint['quality'];
  readonly releases: readonly string[];
}

export interface PointExtras {
  readonly on?: string | null;
  readonly leader?: string | null;
  readonly status?: IndicatorPoint['status'];
  readonly gaps?: readonly Gap[];
}

/** A point of a series; none where there is no figure: a gap stays a gap. */
export function toPoint(
  ground: PointGround,
  figure: Figure | (Interval & { readonly value?: undefined }) | null,
  { on = null, leader = null, status = null, gaps = [] }: PointExtras = {},
): readonly IndicatorPoint[] {
  if (figure === null) return [];
  const { low, high } = figure;
  return [
    {
      period: ground.period,
      on,
      value: figure.value ?? null,
      low,
      high: Number.isFinite(high) ? high : null,
      leader: leader === null ? null : { area: leader, name: areaName(leader) },
      status,
      quality: ground.quality,
      releases: [...ground.releases],
      gaps: gaps.map(({ code, message }) => ({ code, message })),
    },
  ];
}

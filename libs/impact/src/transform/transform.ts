/**
 * Scale on which a series is analysed. `logit` for shares near 0 or 1, `log` for an HHI or a volume.
 */
export type TransformId = 'identity' | 'logit' | 'log';

export interface Transform {
  readonly id: TransformId;
  /** Null where the scale has no number for the value, such as the logit of 1. */
  readonly forward: (value: number) => number | null;
  readonly back: (value: number) => number;
}

export const TRANSFORMS: Readonly<Record<TransformId, Transform>> = {
  identity: { id: 'identity', forward: (value) => value, back: (value) => value },
  logit: {
    id: 'logit',
    forward: (value) => (value > 0 && value < 1 ? Math.log(value / (1 - value)) : null),
    back: (value) => 1 / (1 + Math.exp(-value)),
  },
  log: {
    id: 'log',
    forward: (value) => (value > 0 ? Math.log(value) : null),
    back: Math.exp,
  },
};

/** What a move from a level on the transformed scale is in the unit of the series. */
export const inUnits = (transform: Transform, level: number, move: number): number =>
  transform.id === 'identity' ? move : transform.back(level + move) - transform.back(level);

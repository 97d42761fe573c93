import { formatCount } from '@chokepoint/charts';
import { type ReactNode } from 'react';

interface Props {
  readonly total: number;
  /** Null where all are shown. */
  readonly nextCursor: string | null;
}

/** Says that a list holds the latest of more; nothing where it holds all. */
export const LatestOf = ({ total, nextCursor }: Props): ReactNode =>
  nextCursor !== null && <span className="muted">the latest of {formatCount(total)}:</span>;

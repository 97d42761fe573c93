import { sparkline } from '@chokepoint/charts';
import { type ReactNode } from 'react';

interface Props {
  readonly values: readonly (number | null)[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** Values of 0-1 as a small line; gaps stay gaps, the last value is a dot. */
export function SparklineView({ values, label, width = 72, height = 20 }: Props): ReactNode {
  const { path, last } = sparkline(values, width, height);
  return (
    <svg className="spark" width={width} height={height} role="img" aria-label={label}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.25" />
      {last && <circle cx={last.x} cy={last.y} r="2" fill="currentColor" />}
    </svg>
  );
}

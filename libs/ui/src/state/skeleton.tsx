import { type ReactNode } from 'react';

/** Holds the place of what is loading, at its final height, so that nothing jumps. */
export function Skeleton({
  height,
  label = 'Loading',
}: {
  readonly height: number;
  readonly label?: string;
}): ReactNode {
  return (
    <div className="skeleton" style={{ height }} role="status">
      <span className="visually-hidden">{label}</span>
    </div>
  );
}

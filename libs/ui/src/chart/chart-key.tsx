import { type KeyEntry } from '@chokepoint/charts';
import { type ReactNode } from 'react';

const PATHS: Record<KeyEntry['shape'], (colour: string) => ReactNode> = {
  square: (colour) => (
    <rect x="1" y="1" width="10" height="10" fill={colour} stroke="var(--line)" />
  ),
  hatch: (colour) => (
    <rect
      x="1"
      y="1"
      width="10"
      height="10"
      fill={colour}
      stroke="var(--muted)"
      strokeDasharray="2 2"
    />
  ),
  band: (colour) => <rect x="0" y="2" width="12" height="8" fill={colour} opacity="0.2" />,
  line: (colour) => <path d="M0 6H12" stroke={colour} strokeWidth="2.5" />,
  thin: (colour) => <path d="M0 6H12" stroke={colour} strokeWidth="1" />,
  dashed: (colour) => <path d="M0 6H12" stroke={colour} strokeWidth="2" strokeDasharray="4 2" />,
  dotted: (colour) => <path d="M6 0V12" stroke={colour} strokeWidth="2" strokeDasharray="2 2" />,
  hollow: (colour) => <circle cx="6" cy="6" r="4" fill="none" stroke={colour} strokeWidth="1.5" />,
  dot: (colour) => <circle cx="6" cy="6" r="4" fill={colour} />,
  box: (colour) => (
    <rect x="0.5" y="2.5" width="11" height="7" fill="none" stroke={colour} strokeDasharray="2 2" />
  ),
  triangle: (colour) => <path d="M6 1L11 11H1Z" fill={colour} />,
  diamond: (colour) => <path d="M6 0L12 6L6 12L0 6Z" fill={colour} />,
};

/** Words for the colours and shapes of a chart. */
export function ChartKey({ entries }: { readonly entries: readonly KeyEntry[] }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <ul className="key" aria-label="Key">
      {entries.map(({ label, colour, shape }) => (
        <li key={label}>
          <svg width="12" height="12" aria-hidden="true">
            {PATHS[shape](colour)}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

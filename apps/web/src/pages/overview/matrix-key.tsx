import { formatHhi, HHI_STEPS } from '@chokepoint/charts';
import { useTheme } from '@chokepoint/ui';
import { type ReactNode } from 'react';

/** The one scale of concentration, in words. */
export function MatrixKey(): ReactNode {
  const { theme } = useTheme();
  return (
    <ul className="scale" aria-label="Shade: HHI from 0 to 10,000">
      <li className="muted">HHI</li>
      {theme.concentration.map(({ fill, text }, index) => (
        <li key={fill} style={{ background: fill, color: text }}>
          {index === 0
            ? `under ${formatHhi(HHI_STEPS[1])}`
            : `from ${formatHhi(HHI_STEPS[index] ?? 1)}`}
        </li>
      ))}
    </ul>
  );
}

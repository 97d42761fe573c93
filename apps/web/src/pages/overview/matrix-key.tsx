import { formatHhi, HHI_STEPS, qualityWords } from '@chokepoint/charts';
import { useTheme } from '@chokepoint/ui';
import { type ReactNode } from 'react';

/** The letter after a period: how its figures came about, where they are not simply reported. */
const MARKS = (['estimated', 'derived', 're-keyed', 'private'] as const)
  .map((quality) => qualityWords(quality).word)
  .map((word) => `${word.charAt(0)} ${word}`)
  .join(', ');

/** The one scale of concentration, in words, and the letters of the grades. */
export function MatrixKey(): ReactNode {
  const { theme } = useTheme();
  return (
    <ul className="scale" aria-label="Shade: HHI from 0 to 10,000; letters: grade">
      <li className="muted">HHI</li>
      {theme.concentration.map(({ fill, text }, index) => (
        <li key={fill} style={{ background: fill, color: text }}>
          {index === 0
            ? `under ${formatHhi(HHI_STEPS[1])}`
            : `from ${formatHhi(HHI_STEPS[index] ?? 1)}`}
        </li>
      ))}
      <li className="muted">{MARKS}</li>
    </ul>
  );
}

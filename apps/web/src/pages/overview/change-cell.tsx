import { type Headline } from '@chokepoint/api-contract';
import { changeShade, formatPoints } from '@chokepoint/charts';
import { useTheme } from '@chokepoint/ui';
import { type ReactNode } from 'react';

/** Movement since the chosen initiative on the diverging scale; says so when it cannot be assessed. */
export function ChangeCell({ change }: { readonly change: Headline['change'] }): ReactNode {
  const { theme } = useTheme();
  if (change?.difference == null) {
    return (
      <td className="num unknown nowrap" title={change?.reason ?? 'No EU imports on record.'}>
        not assessable
      </td>
    );
  }
  const { fill, text } = changeShade(theme, change.difference);
  return (
    <td className="num" style={{ background: fill, color: text }}>
      {formatPoints(change.difference)}
    </td>
  );
}

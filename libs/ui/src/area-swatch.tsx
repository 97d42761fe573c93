import { areaColour } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { useTheme } from './theme/theme-context.js';

/** The colour that an area keeps everywhere; always beside its name. */
export function AreaSwatch({ area }: { readonly area: string }): ReactNode {
  const { theme } = useTheme();
  return (
    <span className="swatch" style={{ background: areaColour(theme, area) }} aria-hidden="true" />
  );
}

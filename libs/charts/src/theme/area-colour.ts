import { type ChartTheme } from './chart-theme.js';

/** `rank` is the area's place among those without a colour of their own; neighbours differ. */
export function areaColour(theme: ChartTheme, area: string, rank = 0): string {
  if (area === 'OTHER') return theme.other;
  return theme.areas[area] ?? theme.greys[rank % theme.greys.length] ?? theme.muted;
}

/** One colour for each area of a chart, in the order given. */
export function areaColours(
  theme: ChartTheme,
  areas: readonly string[],
): ReadonlyMap<string, string> {
  let rank = 0;
  return new Map(
    areas.map((area) => {
      const fixed = area === 'OTHER' || area in theme.areas;
      return [area, areaColour(theme, area, fixed ? 0 : rank++)];
    }),
  );
}

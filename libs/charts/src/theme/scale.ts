import { type ChartTheme, type Shade } from './chart-theme.js';

/** Lower edges of the five concentration steps on HHI 0-1: .15 and .25 are the usual antitrust marks. */
export const HHI_STEPS = [0, 0.15, 0.25, 0.5, 0.75] as const;

/** Lower edges of the five steps for one area's share, 0-1; the last is the 65 % rule. */
export const SHARE_STEPS = [0, 0.1, 0.25, 0.4, 0.65] as const;

/** Upper edges of the change steps, in points of share (0-1). */
const CHANGE_EDGES = [-0.15, -0.05, -0.01, 0.01, 0.05, 0.15] as const;

const stepOf = (value: number, edges: readonly number[]): number =>
  edges.reduce((found, edge, index) => (value >= edge ? index : found), 0);

const at = (shades: readonly Shade[], index: number, theme: ChartTheme): Shade =>
  shades[index] ?? { fill: theme.paper, text: theme.ink };

export const hhiShade = (theme: ChartTheme, hhi: number): Shade =>
  at(theme.concentration, stepOf(hhi, HHI_STEPS), theme);

export const shareShade = (theme: ChartTheme, share: number): Shade =>
  at(theme.concentration, stepOf(share, SHARE_STEPS), theme);

/** `difference` after minus before, in 0-1; the middle step is 'no change' (within one point). */
export const changeShade = (theme: ChartTheme, difference: number): Shade =>
  at(theme.change, CHANGE_EDGES.filter((edge) => difference >= edge).length, theme);

/** How consumption was found out, as the note beside it says; none means apparent consumption. */
export type ConsumptionKind = 'apparent' | 'reported' | 'estimated';

const CONSUMPTION: readonly (readonly [note: RegExp, kind: ConsumptionKind])[] = [
  [/^$/, 'apparent'],
  [/^reported consumption\.?$/i, 'reported'],
  [/^estimated consumption\.?$/i, 'estimated'],
  // These say what is counted in apparent consumption; they are kept beside the figure.
  [/^excludes u\.s\. production\.?$/i, 'apparent'],
  [/^nickel in primary metal and secondary scrap\.?$/i, 'apparent'],
];
const OUTPUT = [/^$/, /^refinery production\.?$/i, /^data include lanthanides\b/i];
const WORLD = [
  /^$/,
  /^excludes u\.s\. production\.?$/i,
  /^arsenic trioxide\.?$/i,
  /^mine production of rare earth concentrates\.?$/i,
];

/** Undefined where the note is not known: it may say that the figure is of something else. */
export const consumptionKind = (note: string): ConsumptionKind | undefined =>
  CONSUMPTION.find(([pattern]) => pattern.test(note))?.[1];

export const isOutputNote = (note: string): boolean => OUTPUT.some((one) => one.test(note));
export const saysRefinery = (note: string): boolean => /\brefinery production\b/i.test(note);
export const isWorldNote = (note: string): boolean => WORLD.some((one) => one.test(note));
export const leavesOutTheUs = (note: string): boolean => /excludes u\.s\. production/i.test(note);

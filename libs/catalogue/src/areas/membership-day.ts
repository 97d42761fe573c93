import { type IsoDate, lastDay, type Period } from '@chokepoint/kernel';

/** First day on which the Union had the 27 members that a 'fixed-eu27' series applies to all years. */
export const EU27_SINCE: IsoDate = '2020-02-01';

/** The day whose members of the Union a figure is judged by: the period's last, but in a fixed series. */
export const membershipDay = (period: Period, flags: readonly string[]): IsoDate =>
  flags.includes('fixed-eu27') ? EU27_SINCE : lastDay(period);

import type { CalendarEntry } from '@chokepoint/api-contract';
import type { PlainEvent } from '@chokepoint/initiatives';

/** A day of one initiative, before it is known which initiative that is. */
export interface CalendarDay extends Omit<
  CalendarEntry,
  'uid' | 'initiative' | 'initiativeName' | 'revision' | 'recordedAt'
> {
  /** What tells it from the other days of its kind. */
  readonly key: string;
  /** Whether a statement says something that is shown of it. */
  isAbout(event: PlainEvent): boolean;
}

export const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** What every day of an initiative shows of it: its name, and whether it ended. */
export const isAboutAll = ({ type }: PlainEvent): boolean =>
  type === 'InitiativeAnnounced' || type === 'InitiativeExpired' || type === 'InitiativeSuperseded';

import type { IsoDate } from '@chokepoint/kernel';
import type { DatedOn, InitiativeEvents, InitiativeEventType } from '../events/index.js';
import type { InitiativeEvent } from '../initiative-event.js';
import { initiativeSchemaVersion } from '../upcasters.js';

const CITATION = {
  publisher: 'European Commission',
  title: 'Joint press statement',
  url: null,
  publishedOn: null,
  verification: 'primary',
  note: null,
} as const;

export const on = (day: IsoDate, precision: DatedOn['precision'] = 'day'): DatedOn => ({
  on: day,
  precision,
  citations: [CITATION],
});

/** An event of a day, with what it says beside. */
export const event = <T extends InitiativeEventType>(
  type: T,
  day: IsoDate,
  data: Omit<InitiativeEvents[T], keyof DatedOn>,
): InitiativeEvent => ({ type, data: { ...on(day), ...data } }) as unknown as InitiativeEvent;

export const announced = (day: IsoDate = '2026-02-04'): InitiativeEvent =>
  event('InitiativeAnnounced', day, {
    name: 'Trilateral framework',
    type: 'framework',
    lane: 'initiative',
    parties: [],
    minerals: [],
    coversAll: 'critical',
    stages: [],
    summary: 'Two tracks.',
  });

export const promised = (
  dueOn: IsoDate | null,
  more: Partial<InitiativeEvents['CommitmentMade']> = {},
): InitiativeEvent =>
  event('CommitmentMade', '2026-02-04', {
    commitment: 'mou',
    deliverable: 'A memorandum of understanding',
    bindingness: 'commit',
    dueOn,
    owners: [],
    parent: null,
    stages: [],
    target: null,
    ...more,
  });

export const delivered = (day: IsoDate, commitment = 'mou'): InitiativeEvent =>
  event('CommitmentDelivered', day, { commitment, evidence: 'signed' });

export const corrected = (revision: number, by: InitiativeEvent): InitiativeEvent =>
  event('StatementCorrected', '2026-05-01', {
    revision,
    data: by.data,
    schemaVersion: initiativeSchemaVersion(by.type),
    why: 'A misprint.',
  });

export const retracted = (revision: number): InitiativeEvent =>
  event('StatementRetracted', '2026-05-01', { revision, why: 'Another initiative was meant.' });

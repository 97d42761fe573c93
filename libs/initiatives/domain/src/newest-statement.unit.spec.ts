import { expect, it } from 'vitest';
import type { InitiativeEvent, PlainEvent } from './initiative-event.js';
import { newestStatementOn } from './newest-statement.js';
import {
  announced,
  corrected,
  delivered,
  promised,
  retracted,
} from './testing/register-builders.js';

const stream = (...events: InitiativeEvent[]) =>
  events.map((event, index) => ({ revision: index + 1, event }));
const onMou = (event: PlainEvent) =>
  (event.type === 'CommitmentMade' || event.type === 'CommitmentDelivered') &&
  event.data.commitment === 'mou';
const other = promised('2026-04-01', { commitment: 'other' });

it.each<[string, InitiativeEvent[], number]>([
  ['nothing said of it', [announced(), other], 0],
  ['the last of several', [announced(), promised(null), other, delivered('2026-03-01'), other], 4],
  ['its correction', [announced(), promised(null), other, corrected(2, promised('2026-05-01'))], 4],
  ['its retraction', [announced(), promised(null), delivered('2026-03-01'), retracted(3)], 4],
  ['no correction of another', [announced(), promised(null), other, corrected(3, other)], 2],
  [
    'a correction that moves a delivery to it',
    [
      announced(),
      promised(null),
      delivered('2026-03-01', 'other'),
      corrected(3, delivered('2026-03-01')),
    ],
    4,
  ],
  [
    'a correction that moves one away',
    [
      announced(),
      promised(null),
      delivered('2026-03-01'),
      corrected(3, delivered('2026-03-01', 'other')),
    ],
    4,
  ],
])('finds %s', (_name, events, revision) => {
  expect(newestStatementOn(stream(...events), onMou)).toBe(revision);
});

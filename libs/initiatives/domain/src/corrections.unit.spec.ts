import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentState } from './commitment.js';
import type { CommitmentMade } from './events/index.js';
import type { InitiativeEvent } from './initiative-event.js';
import { decide } from './initiative.decider.js';
import { evolve, foldInitiative, gather } from './initiative.state.js';
import {
  announced,
  corrected,
  delivered,
  event,
  promised,
  retracted,
} from './testing/register-builders.js';

const refusal = (one: InitiativeEvent, ...given: InitiativeEvent[]) => {
  const verdict = decide(foldInitiative(given), one);
  return verdict.ok ? 'accepted' : verdict.error.code;
};
const STREAM = [announced(), promised('2026-03-07'), delivered('2026-04-24')];

describe('a statement that was wrong', () => {
  it('reads as its correction says, and the rest stands on it', () => {
    const state = evolve(foldInitiative(STREAM), corrected(2, promised('2026-03-06')));
    expect(state.commitments).toHaveLength(1);
    expect(commitmentState(state.commitments[0]!, '2026-11-26')).toMatchObject({
      state: 'met-late',
      daysLate: 49,
    });
    expect(state.statements).toHaveLength(4);
  });

  it('reads as the last of several corrections says', () => {
    const state = foldInitiative([
      ...STREAM,
      corrected(2, promised('2026-03-05')),
      corrected(2, promised('2026-03-06')),
    ]);
    expect(state!.commitments[0]!.made.dueOn).toBe('2026-03-06');
  });

  it('may have been corrected in an older version of its type', () => {
    const { parent, stages, target, ...older } = promised('2026-03-06').data as CommitmentMade;
    expect([parent, stages, target]).toEqual([null, [], null]);
    const old = event('StatementCorrected', '2026-05-01', {
      ...{ revision: 2, data: older, schemaVersion: 1, why: 'A misprint.' },
    });
    expect(foldInitiative([...STREAM, old])).toMatchObject({
      commitments: [{ made: { dueOn: '2026-03-06', parent: null } }],
    });
  });

  it('is gone once it is retracted', () => {
    const state = foldInitiative([...STREAM, retracted(3)]);
    expect(state!.commitments[0]!.delivered).toBeNull();
  });

  it('stays as it was where the correction is not known', () => {
    const all = [...STREAM, corrected(2, promised('2026-03-06'))];
    const known = all.map((one, index) => ({ revision: index + 1, event: one }));
    expect(gather(known.slice(0, 3))!.commitments[0]!.made.dueOn).toBe('2026-03-07');
  });

  it('may be unknown itself when its correction is known', () => {
    const known = [
      { revision: 1, event: announced() },
      { revision: 4, event: corrected(2, promised('2026-03-06')) },
    ];
    expect(gather(known)!.commitments).toEqual([]);
  });
});

describe('a correction is refused', () => {
  it.each([
    ['no-such-statement', corrected(9, promised(null))],
    ['no-such-statement', retracted(9)],
    ['announcement-stays', retracted(1)],
    ['no-reason', event('StatementRetracted', '2026-05-01', { revision: 2, why: ' ' })],
    ['correction-breaks-history', retracted(2)],
    ['correction-breaks-history', corrected(2, promised('2026-01-01'))],
    ['correction-breaks-history', corrected(1, announced('2026-12-01'))],
  ])('%s', (code, one) => {
    expect(refusal(one, ...STREAM)).toBe(code);
  });

  it('when what it corrects was retracted, or is a correction', () => {
    const [again] = [corrected(3, delivered('2026-04-25'))];
    expect(refusal(again, ...STREAM, retracted(3))).toBe('no-such-statement');
    expect(refusal(retracted(4), ...STREAM, again)).toBe('no-such-statement');
  });
});

it('whatever is accepted leaves a stream that reads the same event by event and at once', () => {
  const any = fc.constantFrom(
    promised('2026-03-06'),
    promised(null, { commitment: 'plan', parent: 'mou' }),
    delivered('2026-04-24'),
    delivered('2026-04-24', 'plan'),
    corrected(2, promised('2026-03-05')),
    corrected(3, delivered('2026-04-23')),
    retracted(2),
    retracted(3),
    retracted(4),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (wanted) => {
      const stream = [announced()];
      let state = foldInitiative(stream);
      for (const one of wanted) {
        if (!decide(state, one).ok) continue;
        stream.push(one);
        state = evolve(state, one);
      }
      expect(foldInitiative(stream)).toEqual(state);
      const ids = state!.commitments.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

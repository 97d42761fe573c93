import type { CommitmentsAnswer, CommitmentsQuery } from '@chokepoint/api-contract';
import { isBinding } from '@chokepoint/initiatives';
import { type IsoDate, ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { findRegistered, readRegister } from './register.js';
import { toCommitment } from './to-commitment.js';

export interface CommitmentsParams extends Pick<
  CommitmentsQuery,
  'initiative' | 'state' | 'binding'
> {
  readonly asOf: IsoDate;
}

/** The promises of all initiatives, the oldest first. Refuses 'unknown-initiative'. */
export const findCommitments: Find<CommitmentsParams, CommitmentsAnswer> = async (
  db,
  { initiative, state, binding, asOf },
  knowledge,
) => {
  const register = await readRegister(db, knowledge);
  if (initiative !== undefined) {
    const found = findRegistered(register, initiative);
    if (!found.ok) return found;
  }
  const commitments = register
    .filter(({ id }) => initiative === undefined || id === initiative)
    .flatMap((entry) =>
      entry.state.commitments
        .filter(({ made }) => made.on <= asOf)
        .map((commitment) => ({
          ...toCommitment(commitment, entry.state, asOf),
          initiative: entry.id,
          initiativeName: entry.state.announced.name,
          binding: isBinding(commitment.made.bindingness),
        })),
    )
    .filter((one) => state === undefined || one.state === state)
    .filter((one) => binding === undefined || String(one.binding) === binding)
    .toSorted((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0));
  return ok({ ...knowledge, asOf, commitments });
};

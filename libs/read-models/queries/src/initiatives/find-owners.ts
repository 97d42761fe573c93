import type { OwnersAnswer, PositionsAnswer } from '@chokepoint/api-contract';
import {
  EU_BODIES,
  euOwnersOn,
  lastAct,
  type Owner,
  ownersOf,
  positionsOn,
} from '@chokepoint/initiatives';
import { type IsoDate, ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { readRegister, type Registered } from './register.js';
import { toDated } from './to-dated.js';
import { toPosition } from './to-judgements.js';

export interface RegisterParams {
  /** The day on which the register is looked at. */
  readonly asOf: IsoDate;
}

/** Initiatives by the bodies of the EU that answer for them, and what nobody answers for. */
export const findOwners: Find<RegisterParams, OwnersAnswer> = async (db, { asOf }, knowledge) => {
  const rows = (await initiativesBy(db, knowledge, asOf)).map((entry) => toRow(entry, asOf));
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  return ok({
    ...knowledge,
    asOf,
    bodies: [...EU_BODIES],
    rows,
    deliverables: sum(({ deliverables }) => deliverables),
    ownerless: sum(({ ownerless }) => ownerless),
  });
};

/** How the EU takes each instrument that an initiative names, the longest silent first. */
export const findPositions: Find<RegisterParams, PositionsAnswer> = async (
  db,
  { asOf },
  knowledge,
) => {
  const register = await readRegister(db, knowledge);
  const positions = register.flatMap(({ id, state }) =>
    state.announced.on > asOf
      ? []
      : positionsOn(state, asOf).map((one) => ({
          ...toPosition(one),
          initiative: id,
          initiativeName: state.announced.name,
        })),
  );
  return ok({
    ...knowledge,
    asOf,
    positions: positions.toSorted((a, b) => b.ageDays - a.ageDays),
  });
};

const initiativesBy = async (
  db: Parameters<typeof readRegister>[0],
  knowledge: Parameters<typeof readRegister>[1],
  asOf: IsoDate,
): Promise<readonly Registered[]> =>
  (await readRegister(db, knowledge)).filter(
    ({ state: { announced } }) => announced.lane === 'initiative' && announced.on <= asOf,
  );

function toRow({ id, state }: Registered, asOf: IsoDate): OwnersAnswer['rows'][number] {
  const owners = euOwnersOn(state, asOf);
  const bodies = [...EU_BODIES, null].filter(
    (body) => owners.some((owner) => owner.body === body) || actOf(body) !== null,
  );
  function actOf(body: Owner['body']) {
    return body === null ? null : lastAct(state, asOf, body);
  }
  const promises = state.commitments
    .filter(({ made }) => made.on <= asOf)
    .map((commitment) => ownersOf(state, commitment, asOf).filter(({ side }) => side === 'EU'))
    .filter((ofEu) => ofEu.length > 0);
  return {
    initiative: id,
    initiativeName: state.announced.name,
    owners: bodies.map((body) => {
      const act = actOf(body);
      return {
        body,
        names: owners.filter((owner) => owner.body === body).flatMap(({ name }) => name ?? []),
        lastAct: act && { what: act.what, ...toDated(act) },
      };
    }),
    owned: owners.length,
    deliverables: promises.length,
    ownerless: promises.filter((ofEu) => ofEu.every(({ name }) => name === null)).length,
  };
}

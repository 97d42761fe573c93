import type { InitiativeDetail, InitiativeSummary } from '@chokepoint/api-contract';
import { type DatedOn, milestones } from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import type { Registered } from './register.js';
import { toCommitment } from './to-commitment.js';
import { toDated } from './to-dated.js';
import { toJudgements } from './to-judgements.js';

type Parts = Omit<
  InitiativeDetail,
  keyof InitiativeSummary | 'knownAt' | 'publishedBy' | 'stale' | 'asOf'
>;

/** What the page of one initiative shows beside its summary. */
export function toDetail(entry: Registered, register: readonly Registered[], asOf: IsoDate): Parts {
  const { state } = entry;
  const by = (dated: DatedOn) => dated.on <= asOf;
  return {
    milestones: milestones(state)
      .filter(({ dated }) => by(dated))
      .map(({ kind, dated, detail }) => ({ kind, ...toDated(dated), detail })),
    steps: state.steps.filter(by).map(({ step, what, place, ...dated }) => ({
      step,
      ...toDated(dated),
      what,
      place,
    })),
    instrumentDetails: state.instruments.filter(by).map((instrument) => ({
      kind: instrument.kind,
      status: instrument.status,
      description: instrument.description,
      ...toDated(instrument),
    })),
    commitmentDetails: state.commitments
      .filter(({ made }) => by(made))
      .map((commitment) => toCommitment(commitment, state, asOf)),
    revision: state.statements.at(-1)?.revision ?? 0,
    ...toJudgements(state, asOf),
    relations: [...relationsTo(entry, register), ...relationsFrom(entry, register)],
  };
}

type Relations = InitiativeDetail['relations'];

function relationsTo({ state }: Registered, register: readonly Registered[]): Relations {
  const nameOf = (id: string) =>
    register.find((other) => other.id === id)?.state.announced.name ?? id;
  return state.relations.map(({ relation, to }) => ({
    relation,
    to,
    name: nameOf(to),
    direction: 'to' as const,
  }));
}

function relationsFrom({ id }: Registered, register: readonly Registered[]): Relations {
  return register.flatMap((other) =>
    other.state.relations
      .filter(({ to }) => to === id)
      .map(({ relation }) => ({
        relation,
        to: other.id,
        name: other.state.announced.name,
        direction: 'from' as const,
      })),
  );
}

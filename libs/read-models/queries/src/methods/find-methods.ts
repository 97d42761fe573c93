import type { MethodDetail, MethodsAnswer, MethodSummary } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { AT_WORK } from './at-work.js';
import { DESCRIBED, type DescribedMethod } from './described-method.js';

/** Every method with each of its versions, in the order of the libraries. */
export const findMethods = (): MethodsAnswer => ({ methods: DESCRIBED.map(toSummary) });

/**
 * One method by id, the latest version, or by id and version ('import-reliance@1'). Refuses
 * 'unknown-method'.
 */
export function findMethod(name: string): Result<MethodDetail> {
  const found = DESCRIBED.find(({ method }) => method === name) ?? latestOf(name);
  return found === undefined ? unknownMethod(name) : ok(toDetail(found));
}

function unknownMethod(name: string): Result<never> {
  const [id = ''] = name.split('@');
  const versions = DESCRIBED.filter((one) => one.id === id).map(({ method }) => method);
  const hint = versions.length > 0 ? versions.join(', ') : '/methods lists what there is';
  return refuse('unknown-method', `No method '${name}' is described: ${hint}.`);
}

const latestOf = (id: string): DescribedMethod | undefined =>
  DESCRIBED.find((one) => one.id === id && isLatest(one));

const isLatest = ({ id, version }: DescribedMethod): boolean =>
  !DESCRIBED.some((other) => other.id === id && other.version > version);

function toSummary(one: DescribedMethod): MethodSummary {
  const { method, id, version, group, title, formula, origin } = one;
  return { method, id, version, latest: isLatest(one), group, title, formula, origin };
}

function toDetail(one: DescribedMethod): MethodDetail {
  const { about, given, results } = one.example();
  return {
    ...toSummary(one),
    tex: [...(one.tex ?? [])],
    definitions: [...one.definitions],
    sources: [...one.sources],
    ourChoices: [...one.ourChoices],
    limits: [...one.limits],
    example: { about, given: [...given], results: [...results] },
    atWork: AT_WORK[one.method] ?? null,
    history: [...one.history],
  };
}

import type { Proof } from '@chokepoint/api-contract';
import { CONCENTRATION_METHOD } from '@chokepoint/dependency';
import { type Json, ok, refuse, type Result } from '@chokepoint/kernel';
import { reportsSlice } from '@chokepoint/projections';
import type { FactCorrected } from '@chokepoint/supply';
import { PRODUCT_VERSION } from '../version.js';
import type { SealCheck } from './check-seal.js';
import { type Derived, methodOf } from './derive.js';
import { firstDifference } from './first-difference.js';
import { type Question, questionOf } from './question.js';
import { isStatement, statementOf } from './supply-data.js';

/** Refuses 'unknown-method' when this product computes by another one. */
export function checkMethod({ method, product }: Proof): Result<null> {
  const known = methodOf(CONCENTRATION_METHOD);
  if (method.id === known.id && method.version === known.version) return ok(null);
  return refuse(
    'unknown-method',
    `The figure is by ${method.id}@${method.version}; this product computes by ${CONCENTRATION_METHOD}. Check it with version ${product}.`,
  );
}

/**
 * That what a proof says is what follows from its events. Refuses 'query-differs',
 * 'release-differs', 'rows-differ', 'figure-differs', naming the place and both values.
 */
export function checkParts(proof: Proof, derived: Derived): Result<null> {
  const parts: readonly (readonly [
    code: string,
    name: string,
    expected: unknown,
    found: unknown,
  ])[] = [
    ['query-differs', 'The question', derived.query, proof.query],
    ['release-differs', 'The release', derived.figure.release, proof.figure.release],
    ['rows-differ', 'A row', derived.rows, proof.rows],
    ['figure-differs', 'The figure', derived.figure, proof.figure],
  ];
  for (const [code, name, expected, found] of parts) {
    const difference = firstDifference(expected as Json, found as Json);
    if (difference === null) continue;
    const { path, expected: wanted, found: has } = difference;
    const at = path === '' ? '' : ` (${path})`;
    const message = `${name}${at} is not what the events say: they give ${wanted}, the file has ${has}.`;
    return refuse(code, `${message}${otherVersion(proof)}`, { path });
  }
  return ok(null);
}

/** The catalogue of another version may know other members, units or codes. */
const otherVersion = ({ product }: Proof): string =>
  product === PRODUCT_VERSION
    ? ''
    : ` The proof was written by version ${product}, this is ${PRODUCT_VERSION}.`;

/**
 * That a proof holds no event without a reason: all events of the release, or those that report the
 * slice; of other releases receipt, seal and withdrawal; corrections of the slice. Refuses 'unexpected-event'.
 */
export function checkNothingMore(proof: Proof, derived: Derived, seal: SealCheck): Result<null> {
  const { slice } = questionOf(proof);
  const whole = seal.given === seal.events;
  const surplus = [
    ...derived.corrections
      .filter(({ data }) => !correctsSlice(data, derived.release.id, slice))
      .map(({ event }) => event),
    ...derived.others.flatMap(({ between }) => between),
    ...derived.release.between.filter((event) => {
      const statement = isStatement(event) ? statementOf(event) : null;
      return !whole && !(statement?.ok && reportsSlice(statement.value, slice));
    }),
  ];
  const [first] = surplus;
  if (first === undefined) return ok(null);
  const message = `The ${first.type} at position ${first.position} has no part in the figure.`;
  return refuse('unexpected-event', message, { position: first.position });
}

const correctsSlice = (
  { figure }: FactCorrected,
  release: string,
  { mineral, stage, basis, measure, period }: Question['slice'],
): boolean =>
  figure.release === release &&
  figure.mineral === mineral &&
  figure.stage === stage &&
  figure.basis === basis &&
  figure.measure === measure &&
  figure.period === period;

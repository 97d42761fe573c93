import {
  type BenchmarkMaterial,
  type BenchmarksAnswer,
  type DependencyBasisParam,
} from '@chokepoint/api-contract';
import { DEPENDENCY_BASIS_NAMES } from '../format/benchmark.js';
import { midSentence } from '../format/vocabulary.js';
import { list } from './overview-sentence.js';

const REMARKS: Readonly<Record<DependencyBasisParam, string>> = {
  imports: ' by value',
  sourcing: '',
  consumption: ' (the basis of the law)',
};
const BASES = ['imports', 'sourcing', 'consumption'] as const;

const verdictOf = ({ verdicts }: BenchmarkMaterial, basis: DependencyBasisParam) =>
  verdicts.find((one) => one.basis === basis);

/**
 * How many strategic raw materials rest on one third country for more than 65 %, basis by basis, of
 * those whose figures allow an answer. True at every setting of the time bar.
 */
export function benchmarkSentence({ materials }: BenchmarksAnswer): string {
  const counted = BASES.map((basis) => part(materials, basis));
  const told = counted.flatMap(({ text, known }) => (known > 0 ? [text] : []));
  const untold = counted.filter(({ known }) => known === 0).map(({ name }) => name);
  const of = `Of the ${materials.length} strategic raw materials`;
  const head =
    told.length > 0
      ? `${of}, ${list(told)} rest on one third country for more than 65 % at some stage, of those whose figures allow an answer.`
      : '';
  if (untold.length === 0) return head;
  const rest = `none can be told in ${list(untold)} at this state of knowledge.`;
  return told.length > 0 ? `${head} In ${list(untold)} none can be told.` : `${of}, ${rest}`;
}

function part(materials: readonly BenchmarkMaterial[], basis: DependencyBasisParam) {
  const verdicts = materials.flatMap((one) => verdictOf(one, basis) ?? []);
  const known = verdicts.filter(({ status }) => status === 'above' || status === 'below').length;
  const above = verdicts.filter(({ status }) => status === 'above');
  const doubted = above.filter((one) => one.above.every(({ suspect }) => suspect)).length;
  const doubt = doubted > 0 ? ` (${doubted} of them by a row that is doubted)` : '';
  const name = `${DEPENDENCY_BASIS_NAMES[basis]}${REMARKS[basis]}`;
  return { known, name, text: `${above.length} of ${known} in ${name}${doubt}` };
}

/** One material on the three bases: what its block on the mineral's page says at its head. */
export function benchmarkTitle(material: BenchmarkMaterial): string {
  const above = BASES.filter((basis) => verdictOf(material, basis)?.status === 'above');
  const open = BASES.every((basis) => {
    const status = verdictOf(material, basis)?.status;
    return status === undefined || status === 'not-computable' || status === 'cannot-tell';
  });
  const name = midSentence(material.name);
  const names = above.map((basis) => DEPENDENCY_BASIS_NAMES[basis]);
  if (names.length > 0)
    return `One third country holds more than 65 % of ${list(names)} of ${name}`;
  if (open) return `Whether one third country holds more than 65 % of ${name} cannot be told`;
  return `No third country is known to hold more than 65 % of EU imports or sourcing of ${name}`;
}

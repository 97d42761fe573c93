import type { MethodGroupName, MethodOrigin } from '@chokepoint/api-contract';
import { type MethodDescription, METHODS, show } from '@chokepoint/dependency';
import { METHODS as STATISTICS, type MethodEntry } from '@chokepoint/impact';
import { REGISTER_METHODS } from './register-methods.js';
import { METHODS as INSTRUMENTS } from '@chokepoint/instruments';

/** What a library says of a method, whichever library it is: the shelf can be that of its list. */
type Described = Omit<MethodDescription, 'group'> & { readonly group: MethodGroupName };

export interface DescribedMethod extends Described {
  /** As answers carry it: 'concentration@1'. */
  readonly method: string;
  readonly origin: MethodOrigin;
}

/** Every method that the libraries describe, list after list. A further library is a further line. */
export const DESCRIBED: readonly DescribedMethod[] = [
  ...METHODS,
  ...REGISTER_METHODS,
  ...INSTRUMENTS,
  ...STATISTICS.map(statistics),
].map(describe);

function describe(one: Described): DescribedMethod {
  return { ...one, method: `${one.id}@${one.version}`, origin: originOf(one) };
}

function originOf({
  sources,
  ourChoices,
}: Pick<Described, 'sources' | 'ourChoices'>): MethodOrigin {
  if (sources.length === 0) return 'own';
  return ourChoices.length === 0 ? 'published' : 'published-with-choices';
}

/** A statistical method in the words of the others. Each has had one version so far. */
function statistics(entry: MethodEntry): Described {
  const { method, title, formula, choices, sources, assumptions, limits, checkedAgainst } = entry;
  const [id = method, version = '1'] = method.split('@');
  return {
    id,
    version: Number(version),
    group: 'statistics',
    title,
    formula,
    definitions: [],
    sources: sources.map(({ citation, verification }) => ({
      source: citation,
      where: '',
      verification,
    })),
    ourChoices: choices,
    limits: [
      ...assumptions.map((text) => `Assumes: ${text}`),
      ...limits,
      ...(checkedAgainst === null ? [] : [`Checked against: ${checkedAgainst}`]),
    ],
    example: () => {
      const { input, results } = entry.example();
      return {
        about: input,
        given: [],
        results: results.map(({ name, value }) => ({ name, text: show(value) })),
      };
    },
    history: entry.history,
  };
}

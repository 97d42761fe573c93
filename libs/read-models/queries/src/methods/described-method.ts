import type { MethodGroupName, MethodOrigin } from '@chokepoint/api-contract';
import { type MethodDescription, METHODS } from '@chokepoint/dependency';

/** What a library says of a method, whichever library it is: the shelf can be that of its list. */
type Described = Omit<MethodDescription, 'group'> & { readonly group: MethodGroupName };

export interface DescribedMethod extends Described {
  /** As answers carry it: 'concentration@1'. */
  readonly method: string;
  readonly origin: MethodOrigin;
}

/** Every method that the libraries describe, list after list. A further library is a further line. */
export const DESCRIBED: readonly DescribedMethod[] = [...METHODS].map(describe);

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

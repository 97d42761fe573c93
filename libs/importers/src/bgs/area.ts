import { areaByAlias, areaByIso3 } from '@chokepoint/catalogue';

/** States that carry the codes of a successor: their figures are not the successor's. */
const NO_MORE =
  /^(german (federal|democratic) rep|yemen \(pdr\)|czechoslovakia|yugoslavia|u\.?s\.?s\.?r|soviet union)/i;

/**
 * The area that a name means, where one of the codes agrees: the survey gives the Republic of the
 * Congo the three letters of the other Congo. A name that is not known is taken by its codes when
 * both say the same. `undefined`: not one area that the catalogue knows, or a state that is no more.
 */
export function bgsArea(name: string, iso2: string, iso3: string): string | undefined {
  if (NO_MORE.test(name)) return undefined;
  const byName = areaByAlias(name)?.code;
  const byIso2 = /^[A-Z]{2}$/.test(iso2) ? areaByAlias(iso2)?.code : undefined;
  const byIso3 = areaByIso3(iso3)?.code;
  if (byName === undefined) return byIso2 === byIso3 ? byIso2 : undefined;
  const agrees = byName === byIso2 || byName === byIso3 || (iso2 === '' && iso3 === '');
  return agrees ? byName : undefined;
}

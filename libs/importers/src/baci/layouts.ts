/** What a file of BACI holds: a year's flows, or the names of its codes. */
export type BaciLayout = 'flows' | 'countries' | 'products';

/** Year, exporter, importer, product, value in thousand US dollars, quantity in tonnes. */
export const FLOW_COLUMNS = ['t', 'i', 'j', 'k', 'v', 'q'] as const;

export const BACI_HEADERS: Readonly<Record<BaciLayout, string>> = {
  flows: FLOW_COLUMNS.join(','),
  countries: 'country_code,country_name,country_iso2,country_iso3',
  products: 'code,description',
};

/** The layout with exactly this header; columns without a name at its end do not count. */
export function baciLayout(header: readonly string[]): BaciLayout | undefined {
  const named = header.slice(0, header.findLastIndex((name) => name !== '') + 1).join(',');
  return (Object.keys(BACI_HEADERS) as BaciLayout[]).find((one) => BACI_HEADERS[one] === named);
}

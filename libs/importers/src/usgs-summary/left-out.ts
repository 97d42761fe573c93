/** A table that is left out whole: the headings it begins with, and why nothing is taken of it. */
interface LeftOut {
  readonly begins: readonly (string | RegExp)[];
  readonly rule: string;
}

const LEFT_OUT: readonly LeftOut[] = [
  {
    begins: ['source', 'year', 'mine_production_metals_mil_dols'],
    rule: 'value, employment and earnings of the US mining industry: no figure of one mineral',
  },
  {
    begins: ['source', 'year', 'gdp_bil_dols'],
    rule: 'indices of the US economy: no figure of one mineral',
  },
  {
    begins: ['source', 'year', 'state', 'state_notes'],
    rule: 'value of what each US state mined: no figure of one mineral',
  },
  {
    begins: ['source', 'criticalmineral', 'primaryapplications'],
    rule: 'uses of critical minerals in words: no figure',
  },
  {
    begins: ['source', 'year', 'nonfuel_mineral_economic_inputs'],
    rule: 'minerals in the US economy in dollars: no figure of one mineral',
  },
  {
    begins: ['source', 'country', 'commodity_count'],
    rule: 'how many commodities each country supplies: no figure of one mineral',
  },
  {
    begins: ['source', 'year', 'commodity_category', 'value_billion_dollars'],
    rule: 'value of US mine output by category: no figure of one mineral',
  },
  {
    begins: [/^(mineral_commodity|critical_mineral_priced)$/, /^pch_\d{4}_\d{4}$/, /^cagr_/],
    rule: 'growth rates of prices: the prices themselves are in the salient tables',
  },
  {
    begins: ['mineral_commodity', /^pch_critical_minerals_/, /^pch_other_minerals_/],
    rule: 'changes of consumption in percent: consumption itself is in the salient tables',
  },
  {
    begins: ['source', 'scrap_type', 'year', 'scrap_value_mdol'],
    rule: 'value of scrap in dollars and where it came from: the ledger has no such measure',
  },
  {
    begins: ['source', 'commodity', /^import_source_\d{4}_\d{2}$/, 'percent', 'nir'],
    rule: 'shares of US imports by country: of imports the catalogue has shares of the Union only; the reliance beside them is printed without the marks of its bounds',
  },
  {
    begins: ['mineral', 'metric', 'value', 'unit_note', 'source'],
    rule: 'potential acquisitions of the US stockpile: a ceiling set in law, not a stock held',
  },
];

/** Why a known table is left out, by its header in small letters without spaces. */
export const leftOutRule = (headings: readonly string[]): string | undefined =>
  LEFT_OUT.find(({ begins }) =>
    begins.every((want, index) => {
      const heading = headings[index] ?? '';
      return typeof want === 'string' ? heading === want : want.test(heading);
    }),
  )?.rule;

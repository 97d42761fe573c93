/** What a reader may look for and will not find. */
export const NOT_AVAILABLE: readonly { readonly what: string; readonly why: string }[] = [
  {
    what: 'Mineral Commodity Summaries 2026 in full',
    why: 'Only an excerpt of the data release could be read: cobalt, gallium, lithium, rare earths and two rows of antimony; other figures of that edition were re-keyed from its printed chapters and are marked so.',
  },
  {
    what: 'Monthly EU trade, and EU trade by weight at eight digits',
    why: 'The Comext extract holds yearly values in euro for 2022-2024 only.',
  },
  { what: 'EU trade after 2024', why: 'No imported source reports it yet.' },
  {
    what: 'Apparent consumption of the EU',
    why: 'No imported source gives it by raw material; so the share of consumption that Art. 5(1)(b) of Reg. (EU) 2024/1252 limits cannot be computed, and shares of imports and of sourcing stand beside it under their own names.',
  },
  {
    what: 'Import reliance, recycling and substitution in the criticality study of 2023',
    why: 'Its published tables do not hold them, nor the study of 2020 altogether; so supply risk of 2023 is shown as published and its concentrations are worked out, but not supply risk itself.',
  },
  {
    what: 'Stockpiles outside the United States',
    why: 'No imported source reports them.',
  },
  {
    what: 'Capacity of the 47 strategic projects of the EU',
    why: 'No imported source reports it.',
  },
  {
    what: 'Inventory of export restrictions by country',
    why: "OECD's inventory is not in the imported sources; restrictions are in the register of initiatives where a source names them.",
  },
  {
    what: 'Germanium production by country',
    why: 'The U.S. Geological Survey withholds it; the criticality study of 2023 gives shares.',
  },
  {
    what: 'Light and heavy rare earths apart, in tonnes',
    why: 'The U.S. Geological Survey prints rare earths as one; the criticality study of 2023 gives shares by element.',
  },
];

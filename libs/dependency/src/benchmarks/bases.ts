/** What a country's part is a share of. Three ratios that are easily confused, so always labelled. */
export const DEPENDENCY_BASES = ['imports', 'sourcing', 'consumption'] as const;
export type DependencyBasis = (typeof DEPENDENCY_BASES)[number];

export const BASIS_LABELS: Readonly<Record<DependencyBasis, string>> = {
  imports: 'share of EU imports',
  sourcing: 'share of EU sourcing (domestic production and imports)',
  consumption: 'share of EU consumption',
};

/** The only basis that the law draws its line on: Regulation (EU) 2024/1252, Art. 5(1)(b). */
export const LEGAL_BASIS: DependencyBasis = 'consumption';

/** What a country's part is a share of. Three ratios that are easily confused, so always labelled. */
export const DEPENDENCY_BASES = ['imports', 'sourcing', 'consumption'] as const;
export type DependencyBasis = (typeof DEPENDENCY_BASES)[number];

export const BASIS_LABELS: Readonly<Record<DependencyBasis, string>> = {
  imports: 'share of EU imports',
  sourcing: 'share of EU sourcing (domestic production and imports)',
  consumption: 'share of EU consumption',
};

/** A ratio that is held against the line: of the Union's dependency, or of the world's supply. */
export type LineBasis = DependencyBasis | 'world';

export const LINE_LABELS: Readonly<Record<LineBasis, string>> = {
  ...BASIS_LABELS,
  world: 'share of world production',
};

/** The only basis that the law draws its line on: Regulation (EU) 2024/1252, Art. 5(1)(b). */
export const LEGAL_BASIS: DependencyBasis = 'consumption';

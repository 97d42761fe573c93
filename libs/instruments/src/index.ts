export * from './bankability/capital-recovery.js';
export * from './bankability/debt-service.js';
export * from './bankability/project.js';
export * from './legal-questions.js';
export { importCost, type Market, ownPrice } from './market.js';
export * from './methods/index.js';
export * from './models/joint-purchase.js';
export * from './models/no-instrument.js';
export * from './models/offtake.js';
export * from './models/price-floor.js';
export * from './models/price-gap-subsidy.js';
export * from './models/stacking.js';
export * from './models/standards-premium.js';
export * from './models/stockpile.js';
export { AD_VALOREM_TARIFF_METHOD, adValoremTariff, type Tariff } from './models/tariff.js';
export {
  type Cover,
  type FigureUnit,
  type NamedFigure,
  type Outcome,
  PARTIES,
  type Party,
  type Payments,
} from './outcome.js';
export * from './risk-adjusted-cost.js';
export * from './sensitivity.js';

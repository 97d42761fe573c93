import type { SupplyAssessment } from '@chokepoint/api-contract';
import {
  chooseSupplyData,
  RENORMALISED,
  SUPPLY_DATA_LABELS,
  type SupplyRiskFactors,
} from '@chokepoint/dependency';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import { readGovernance, standardVintage, studyYears, type Vintage } from './governance.js';
import type { AssumedT, YearSpan } from './parameters.js';
import { type KnownRates, ratesOf } from './rates.js';
import { scenariosOf } from './scenarios.js';
import type { StudyInputs } from './studies.js';
import { areasOf, sharesOf, type SupplyStudy } from './supply-study.js';

/** What is asked beside what is recorded. */
export interface Assumptions {
  readonly assumedT: readonly AssumedT[];
  /** Governance to hold fast: an update, and its years where they are not the study's. */
  readonly frozen: { readonly vintage: Vintage; readonly years: YearSpan | null } | null;
  readonly formerRates: boolean;
}

/** One stage of one study from its shares, as far as its inputs are on record. */
export async function assessStage(
  db: ReadDb,
  study: SupplyStudy,
  recordedInputs: readonly StudyInputs[],
  vintages: readonly Vintage[],
  { assumedT, frozen, formerRates }: Assumptions,
): Promise<SupplyAssessment> {
  const { release, publishedOn, year, stage, form, period } = study;
  const known = ratesOf(recordedInputs, { year, stage, assume: formerRates });
  const { supplyData, choice } = choose(study, known);
  const areas = areasOf(study);
  const own = studyYears(period);
  const recorded = await readGovernance(db, standardVintage(vintages, own), own, areas);
  const factors: SupplyRiskFactors = {
    supplyData,
    global: sharesOf(study.global),
    eu: sharesOf(study.eu),
    governance: recorded.governance,
    renormalise: RENORMALISED,
    tradeRange: null,
    importReliance: known.rates.importReliance,
    eolRecyclingInputRate: known.rates.eolRecyclingInputRate,
    substitution: known.rates.substitution,
  };
  return {
    release,
    publishedOn,
    year,
    stage,
    form,
    period,
    rates: known.rates,
    supplyData,
    choice,
    scenarios: scenariosOf({
      study,
      factors,
      recorded,
      frozen: frozen && (await readGovernance(db, frozen.vintage, frozen.years ?? own, areas)),
      assumedT,
    }),
  };
}

type Choice = Pick<SupplyAssessment, 'supplyData' | 'choice'>;

/** What the study prints goes before the rule: it can rest on a judgement. */
function choose(study: SupplyStudy, { recorded, rates }: KnownRates): Choice {
  const printed = recorded?.printed.supplyData;
  if (printed) {
    const message = `The study prints ${SUPPLY_DATA_LABELS[printed]}.`;
    return { supplyData: printed, choice: { method: null, code: 'as-printed', message } };
  }
  const has = { global: study.global.length > 0, eu: study.eu.length > 0 };
  const chosen = chooseSupplyData(has, rates.importReliance);
  if (!chosen) throw new Error(`A supply study without shares: ${study.release} ${study.stage}.`);
  const { method, supplyData, reason } = chosen;
  return { supplyData, choice: { method, ...reason } };
}

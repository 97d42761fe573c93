import type {
  InstrumentOutcome,
  WhatIfAnswer,
  WhatIfInstrument,
  WhatIfQuery,
} from '@chokepoint/api-contract';
import {
  type Outcome,
  RISK_ADJUSTED_COST_METHOD,
  SENSITIVITY_METHOD,
} from '@chokepoint/instruments';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { BORDER_INSTRUMENTS } from './border-instruments.js';
import { BUYER_INSTRUMENTS } from './buyer-instruments.js';
import { adjustedCost, curveOf, DEFAULT_SWING, swingsOf } from './comparison.js';
import { CONTRACT_INSTRUMENTS } from './contract-instruments.js';
import { coverUnder } from './debt-service-cover.js';
import { missingOf, RISK_INPUTS, riskOf } from './inputs.js';
import type { Instrument } from './instrument.js';
import { bankabilityOf } from './project.js';

const INSTRUMENTS: readonly Instrument[] = [
  ...BORDER_INSTRUMENTS,
  ...CONTRACT_INSTRUMENTS,
  ...BUYER_INSTRUMENTS,
];

/**
 * Every instrument side by side for one set of inputs. It reads nothing recorded: all it knows are
 * the inputs. Refuses 'bad-collar'.
 */
export function findWhatIf(query: WhatIfQuery): Result<WhatIfAnswer> {
  const { collarFloor, collarCap } = query;
  if (collarFloor !== undefined && collarCap !== undefined && collarCap < collarFloor) {
    const message = `A collar's cap cannot be below its floor: ${collarCap} is below ${collarFloor}.`;
    return refuse('bad-collar', message);
  }
  return ok({
    given: givenOf(query),
    instruments: INSTRUMENTS.map((instrument) => besideOthers(instrument, query)),
    bankability: bankabilityOf(query),
    risk: { method: RISK_ADJUSTED_COST_METHOD, missing: missingOf(query, RISK_INPUTS) },
    sensitivity: {
      method: SENSITIVITY_METHOD,
      by: query.swing ?? DEFAULT_SWING,
      of: riskOf(query) === null ? 'landed-cost' : 'risk-adjusted-cost',
    },
    curve: curveOf(INSTRUMENTS, query),
  });
}

const givenOf = (query: WhatIfQuery): WhatIfAnswer['given'] =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

function besideOthers(instrument: Instrument, query: WhatIfQuery): WhatIfInstrument {
  const { id, method, kinds, needs, questions } = instrument;
  const outcome = instrument.outcome(query);
  return {
    id,
    method,
    kinds: [...kinds],
    missing: missingOf(query, needs),
    outcome: outcome && toAnswer(instrument, outcome, query),
    questions: [...questions],
  };
}

function toAnswer(instrument: Instrument, outcome: Outcome, query: WhatIfQuery): InstrumentOutcome {
  const { landedCost, realisedPrice, covers, pays, figures } = outcome;
  return {
    landedCost,
    riskAdjustedCost: adjustedCost(outcome, query),
    realisedPrice,
    coveredKg: covers === 'all' ? null : covers.kg,
    pays,
    figures: [...figures],
    debtServiceCover: coverUnder(instrument, query),
    swings: swingsOf(instrument, query),
  };
}

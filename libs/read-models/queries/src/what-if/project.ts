import type { Bankability, WhatIfQuery } from '@chokepoint/api-contract';
import {
  breakEvenPrice,
  BREAK_EVEN_PRICE_METHOD,
  CAPITAL_RECOVERY_METHOD,
  capitalRecoveryFactor,
  DEBT_SERVICE_METHOD,
  debtService,
  INSIDE,
  type Operation,
  type Perimeter,
  priceForCover,
} from '@chokepoint/instruments';
import { holds, KG, MILLION, missingOf } from './inputs.js';

const CAPITAL = ['discountRate', 'lifeYears'] as const;
const PROJECT = ['opex', 'capexMillion', 'plantTonnes', ...CAPITAL] as const;
const LOAN = ['debtMillion', 'debtRate', 'debtYears'] as const;
const OPERATION = ['opex', 'plantTonnes', ...LOAN] as const;

/** Null where neither an add-on nor a loss of access is given: then nobody asks about an outside. */
export function outsideOf({ discountAddOn = 0, accessLoss = 0 }: WhatIfQuery): Perimeter | null {
  return discountAddOn === 0 && accessLoss === 0 ? null : { discountAddOn, accessLoss };
}

/** Null where an input of the debt service cover is missing. */
export function operationOf(query: WhatIfQuery): Operation | null {
  if (!holds(query, OPERATION)) return null;
  const { plantTonnes, opex, debtMillion, debtRate: rate, debtYears: years } = query;
  const owed = debtService({ amount: debtMillion * MILLION, rate, years });
  return { producerKg: plantTonnes * KG, opex, debtService: owed };
}

/** What of the bankability of a project its inputs allow to say. */
export function bankabilityOf(query: WhatIfQuery): Bankability {
  const outside = outsideOf(query);
  return {
    methods: [CAPITAL_RECOVERY_METHOD, BREAK_EVEN_PRICE_METHOD, DEBT_SERVICE_METHOD],
    capitalRecoveryFactor: holds(query, CAPITAL)
      ? capitalRecoveryFactor(query.discountRate, query.lifeYears)
      : null,
    debtService: owedBy(query),
    inside: pricesOf(query, INSIDE),
    outside: outside && pricesOf(query, outside),
    missing: missingOf(query, [...PROJECT, ...LOAN, 'targetCover']),
  };
}

function owedBy(query: WhatIfQuery): number | null {
  if (!holds(query, LOAN)) return null;
  const { debtMillion, debtRate: rate, debtYears: years } = query;
  return debtService({ amount: debtMillion * MILLION, rate, years });
}

function pricesOf(query: WhatIfQuery, perimeter: Perimeter): Bankability['inside'] {
  const operation = operationOf(query);
  const { targetCover } = query;
  return {
    breakEven: breakEvenOf(query, perimeter),
    forTargetCover:
      operation && targetCover !== undefined
        ? priceForCover(targetCover, operation, perimeter)
        : null,
  };
}

function breakEvenOf(query: WhatIfQuery, perimeter: Perimeter): number | null {
  if (!holds(query, PROJECT)) return null;
  const { opex, capexMillion, plantTonnes, discountRate, lifeYears: years } = query;
  const project = { opex, capex: capexMillion * MILLION, producerKg: plantTonnes * KG };
  return breakEvenPrice({ ...project, discountRate, years }, perimeter);
}

import {
  JOINT_PURCHASE_METHOD,
  jointPurchase,
  LEGAL_QUESTIONS as ASK,
  STANDARDS_PREMIUM_METHOD,
  standardsPremium,
  STOCKPILE_METHOD,
  stockpile,
} from '@chokepoint/instruments';
import { KG, MILLION } from './inputs.js';
import { type Instrument, instrument } from './instrument.js';

/** What buyers do. */
export const BUYER_INSTRUMENTS: readonly Instrument[] = [
  instrument({
    id: 'standards-premium',
    method: STANDARDS_PREMIUM_METHOD,
    kinds: ['standards-based-market'],
    needs: ['premium', 'requiredShare', 'certification'],
    questions: [],
    apply: standardsPremium,
  }),
  instrument({
    id: 'joint-purchase',
    method: JOINT_PURCHASE_METHOD,
    kinds: ['joint-purchasing'],
    needs: ['discount', 'platformFee', 'switchingCost'],
    questions: [ASK.competition, ASK.sanctioned],
    apply: (market, { discount, platformFee: fee, switchingCost }) =>
      jointPurchase(market, { discount, fee, switchingCost }),
  }),
  instrument({
    id: 'stockpile',
    method: STOCKPILE_METHOD,
    kinds: ['stockpile'],
    needs: ['stockTonnes', 'holdingRate', 'stockHolder'],
    questions: [],
    apply: (market, { stockTonnes, holdingRate, stockHolder: holder, avoidedLossMillion: loss }) =>
      stockpile(market, {
        stockKg: stockTonnes * KG,
        holdingRate,
        holder,
        avoidedLoss: loss === undefined ? null : loss * MILLION,
      }),
  }),
];

import { CN8_CODES } from './cn8.js';
import { HS6_CODES } from './hs6.js';
import type { TradeCode } from './trade-code.js';

export const TRADE_CODES: readonly TradeCode[] = [...HS6_CODES, ...CN8_CODES];

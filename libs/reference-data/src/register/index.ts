import type { RegisterEntry } from '@chokepoint/initiatives';
import { ALLIED } from './allied.js';
import { CHINA_CONTROLS_TO_2024 } from './china-controls-2010-2024.js';
import { CHINA_CONTROLS_SINCE_2024 } from './china-controls-2025.js';
import { EU_LAW } from './eu-law.js';
import { EU_LISTS } from './eu-lists.js';
import { EU_PROGRAMMES } from './eu-programmes.js';
import { EU_STOCKS_AND_PURCHASES } from './eu-stocks-and-purchases.js';
import { OTHER_SHOCKS } from './other-shocks.js';
import { PARTNERSHIPS_SINCE_2024 } from './partnerships-since-2024.js';
import { PARTNERSHIPS_TO_2023 } from './partnerships-to-2023.js';
import { TRILATERAL_CONFERENCE } from './trilateral-conference.js';
import { TRILATERAL } from './trilateral.js';
import { UNITED_STATES } from './united-states.js';

/**
 * The register of initiatives and shocks as known on 2026-11-22. Each statement carries its source
 * and how well it is verified; where only a month or a year is, the date says so. Add news as
 * further events at the end of an entry: what was shipped once is never changed.
 */
export const REGISTER: readonly RegisterEntry[] = [
  ...EU_LISTS,
  ...EU_LAW,
  ...EU_PROGRAMMES,
  ...EU_STOCKS_AND_PURCHASES,
  ...PARTNERSHIPS_TO_2023,
  ...PARTNERSHIPS_SINCE_2024,
  ...TRILATERAL_CONFERENCE,
  ...TRILATERAL,
  ...UNITED_STATES,
  ...ALLIED,
  ...CHINA_CONTROLS_TO_2024,
  ...CHINA_CONTROLS_SINCE_2024,
  ...OTHER_SHOCKS,
];

import type { AnalysisDesign } from '@chokepoint/analyses';
import type { AnalysisDesign as DesignShown } from '@chokepoint/api-contract';

/** A design in the words of the contract, which are the event's own. */
export const toDesign = ({ minerals, donors, date, ...settings }: AnalysisDesign): DesignShown => ({
  ...settings,
  minerals: [...minerals],
  donors: [...donors],
  date: { used: date.used, on: date.on, precision: date.precision },
});

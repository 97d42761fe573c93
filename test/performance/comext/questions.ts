import { TRADE_CODES } from '@chokepoint/catalogue';
import type { ConcentrationParams } from '@chokepoint/queries';

/** The monthly concentration of imports, of each mineral and stage that a code of CN8 stands for. */
export function monthlyQuestions(): readonly ConcentrationParams[] {
  const codes = TRADE_CODES.filter(({ nomenclature }) => nomenclature === 'CN8');
  const asked = new Map(
    codes.map(({ mineral, stage }) => [`${mineral} ${stage}`, { mineral, stage }]),
  );
  return [...asked.values()].map(({ mineral, stage }) => ({
    mineral,
    stage,
    basis: 'eu-imports',
    measure: 'value',
    source: 'comext-cn8',
    frequency: 'monthly',
  }));
}

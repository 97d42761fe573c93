import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { comextCn8Importer } from './comext-cn8.importer.js';

const trade = (...rows: string[]) =>
  textFile(
    'trade.csv',
    ['DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS', ...rows].join('\n'),
  );

describe('trade by CN8 code', () => {
  it('is between a member state and a partner, in euro; gallium and germanium are apart', async () => {
    const outcomes = await outcomesOf(comextCn8Importer, [
      trade(
        'EL,CN,81129289,1,2022,100',
        'DE,XS,81129295,1,2023,7',
        'NL,NA,25041000,2,2024,9',
        'AT,DE,25041000,1,2024,3',
      ),
    ]);
    expect(factsOf(outcomes).map((one) => `${one.basis} ${briefly(one)}`)).toEqual([
      'eu-imports gallium cn8-81129289 value GR<-CN 2022: 100 EUR',
      'eu-imports germanium cn8-81129295 value DE<-RS 2023: 7 EUR',
      'eu-exports graphite cn8-25041000 value NL<-NA 2024: 9 EUR',
      'eu-imports graphite cn8-25041000 value AT<-DE 2024: 3 EUR',
    ]);
  });

  it('says by which rule a code is left out, and refuses what it cannot place', async () => {
    const outcomes = await outcomesOf(comextCn8Importer, [
      trade(
        'DE,CN,28256000,1,2022,1',
        'DE,CN,99999999,1,2022,1',
        'DE,CN,25041000,3,2022,1',
        'Q9,CN,25041000,1,2022,1',
        'DE,Q9,25041000,1,2022,1',
        'DE,CN,25041000,1,2022,:',
        'DE,CN,25041000,1,202452,1',
      ),
    ]);
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue: germanium oxides and zirconium dioxide in one code',
      '3 skipped: outside the catalogue',
      "4 rejected: FLOW '3': Neither 1 (import) nor 2 (export).",
      "5 rejected: DECLARANT_ISO 'Q9': Not an area of the catalogue.",
      "6 rejected: PARTNER_ISO 'Q9': Not an area of the catalogue.",
      "7 rejected: VALUE_IN_EUROS ':': Not a number.",
      "8 rejected: PERIOD '202452': Not a year.",
    ]);
  });

  it('is named by the years that it covers', async () => {
    const files = [trade('DE,CN,25041000,1,2024,1', 'DE,CN,25041000,1,2022,1')];
    expect(await comextCn8Importer.detect(files)).toMatchObject({
      value: { edition: '2022-2024', published: { precision: 'no-later-than' } },
    });
    expect(await comextCn8Importer.detect([trade()])).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
    expect(await comextCn8Importer.detect([textFile('a.csv', 'x,y\n')])).toMatchObject({
      error: { code: 'unknown-layout' },
    });
  });

  it('leaves other layouts beside it out by rule, in the words that the ledger has', async () => {
    const others = [
      textFile(
        'cn8.csv',
        'cn8_code,material_group,material_name,stage\n25041000,battery_metals,x,ores\n',
      ),
      textFile(
        'sdmx.csv',
        'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n' +
          'ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,DE,CN,25041000,1,VALUE_IN_EUROS,2022,1,\n',
      ),
    ];
    expect(
      endings(await outcomesOf(comextCn8Importer, [trade('DE,CN,25041000,1,2022,1'), ...others])),
    ).toEqual([
      '2 skipped: customs codes: kept in the catalogue',
      '2 skipped: SDMX-CSV: not imported yet',
    ]);
  });

  it('is read by the names of its columns, and refused when one is not as it was', async () => {
    const moved = textFile(
      'moved.csv',
      '\ufeffVALUE_IN_EUROS,PERIOD,FLOW,PRODUCT_NC,PARTNER_ISO,DECLARANT_ISO,\r\n5,2022,1,25041000,CN,DE,\r\n',
    );
    const [fact] = factsOf(await outcomesOf(comextCn8Importer, [moved]));
    expect(fact && briefly(fact)).toBe('graphite cn8-25041000 value DE<-CN 2022: 5 EUR');
    for (const header of [
      'DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE',
      'DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS,PERIOD',
      'DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG',
    ]) {
      const file = textFile('x.csv', `${header}\nDE,CN,25041000,1,2022,5,2022\n`);
      expect(await comextCn8Importer.detect([file]), header).toMatchObject({
        error: { code: 'unknown-layout', details: { found: header } },
      });
    }
  });
});

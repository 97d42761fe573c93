import { join } from 'node:path';
import { detectImporter, openSources } from '@chokepoint/importers';
import { importRelease } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, GENUINE, rejectsOf, toldBy } from './genuine.js';

if (ABSENT !== undefined) console.warn(`Golden files of UN Comtrade: ${ABSENT}`);

/** Imports files by their names below the folder; the publisher's files do not say their day. */
async function importFiles(...names: string[]) {
  const ledger = emptyLedger();
  const opened = await openSources(names.map((name) => join(GENUINE, 'comtrade', name)));
  if (!opened.ok) throw new Error(opened.error.message);
  const { files } = opened.value;
  const found = await detectImporter(files);
  if (!found.ok) throw new Error(found.error.message);
  const { importer } = found.value;
  const published = '2026-11-22';
  const outcome = await importRelease({ ledger }, { importer, files, published, actor: 'golden' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return { ledger, outcome: outcome.value, releaseId: outcome.value.releaseId };
}

const OTHERS = 'reporter outside the EU';
const rule = (name: string, rows: number) => ({ rule: name, rows });

describe.skipIf(ABSENT !== undefined)("UN Comtrade's own files", () => {
  it('hold what the United States, China and Congo report: none of it is the Union', async () => {
    const { ledger, outcome, releaseId } = await importFiles('.');
    expect(releaseId).toBe('comtrade-2020-2024');
    expect(outcome.files.map(({ file, read, skipped }) => [file, read, skipped])).toEqual([
      ['cobalt_trade_data.csv', 86, [rule('outside the catalogue', 42), rule(OTHERS, 44)]],
      ['gallium_trade_data.csv', 40, [rule(OTHERS, 40)]],
      ['graphite_trade_data.csv', 80, [rule('outside the catalogue', 80)]],
      ['light_ree_trade_data.csv', 80, [rule('outside the catalogue', 80)]],
      ['un-comtrade-preview-C-A-HS-USA-JPN-TOTAL-2023.json', 2, [rule('outside the catalogue', 2)]],
    ]);
    expect(await rejectsOf(ledger, releaseId)).toEqual([]);
    expect(await toldBy(ledger, releaseId)).toEqual([]);
  });

  it('come as an answer of the service too', async () => {
    const { outcome, releaseId } = await importFiles(
      'un-comtrade-preview-C-A-HS-USA-JPN-TOTAL-2023.json',
    );
    expect(releaseId).toBe('comtrade-2023');
    expect(outcome.files).toMatchObject([
      { read: 2, imported: 0, skipped: [{ rule: 'outside the catalogue', rows: 2 }] },
    ]);
  });
});

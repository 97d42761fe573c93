import { ok, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer } from '@chokepoint/supply-application';
import { describeRelease } from '../common/release.js';
import { skipAll } from '../common/row-pages.js';
import { chooseEdition } from './choose-edition.js';
import type { ComextFile } from './comext-file.js';
import { FirstSeen } from './first-seen.js';
import { recognise } from './recognise.js';

/**
 * Layouts that are left out beside an extract of annual sums, which is an edition of its own. The
 * words are in the ledger since they were first read so, and events do not change; given without
 * an extract the same files are imported.
 */
const BESIDE_EXTRACT: Readonly<Partial<Record<ComextFile['layout'], string>>> = {
  'sdmx-csv': 'SDMX-CSV: not imported yet',
  bulk: 'bulk file, second version: not imported yet',
};

/**
 * EU trade by CN8 code, declaring member state and partner from Eurostat's Comext: bulk files of a
 * month or a year and tables of the API (SDMX-CSV, JSON-stat 2.0), with value and net mass, and an
 * extract of annual sums in euro. One import is one edition: a bulk file (`full-202402`), the tables
 * of one update of a dataset (`ds-045409-2025-02-17`), or the years of the extract (`2022-2024`).
 * Refuses 'unknown-layout', 'nothing-to-import', 'mixed-editions', 'same-period-twice',
 * 'edition-unknown', 'file-too-large'.
 */
export const comextCn8Importer: Importer = {
  id: 'comext-cn8',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const known = new Map<string, ComextFile>();
    for (const file of files) {
      const found = await recognise(file);
      if (!found.ok) return found;
      known.set(file.name, found.value);
    }
    const chosen = chooseEdition([...known.values()], options.edition);
    if (!chosen.ok) return chosen;
    const { extract, name, title, published } = chosen.value;
    const told = describeRelease('comext-cn8', name);
    const seen = new FirstSeen();
    return ok({
      ...told,
      title: title ?? told.title,
      published: published ?? told.published,
      rows: (file) => {
        const found = known.get(file.name);
        if (!found) throw new Error(`'${file.name}' was not among the files detected`);
        const rule = extract ? BESIDE_EXTRACT[found.layout] : undefined;
        return rule === undefined ? found.rows(file, seen) : skipAll(file, rule);
      },
    });
  },
};

import { ok, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { describeRelease, mixedEditions, unknownLayout } from '../common/release.js';
import { rowPages } from '../common/row-pages.js';
import { EXPECTED_HEADER, readHeader, type YearSpan } from './layout.js';
import { productionReader } from './production.reader.js';

/**
 * World production by country from World Mining Data of the Federal Ministry of Finance of Austria,
 * as one table of all commodities. The years that it covers name the edition.
 */
export const wmdImporter: Importer = {
  id: 'wmd',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const spans = new Map<string, YearSpan>();
    for (const file of files) {
      const [first] = await head(file, 1);
      const header = first?.fields ?? [];
      const span = readHeader(header);
      if (!span) return unknownLayout(file.name, [EXPECTED_HEADER], header);
      spans.set(file.name, span);
    }
    const editions = [...new Set([...spans.values()].map((span) => span.edition))];
    const [edition = '', ...others] = editions;
    if (others.length > 0) return mixedEditions('wmd', editions);
    return ok({
      ...describeRelease('wmd', options.edition ?? edition),
      rows: (file) => {
        const span = spans.get(file.name);
        if (!span) throw new Error(`'${file.name}' was not among the files detected`);
        return rowPages(file, (header) => productionReader(span, header.length));
      },
    });
  },
};

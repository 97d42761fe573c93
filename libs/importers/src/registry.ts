import { refuse, type Refusal, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  DetectOptions,
  Importer,
  SourceFile,
} from '@chokepoint/supply-application';
import { baciImporter } from './baci/baci.importer.js';
import { baciEu27Importer } from './baci-eu27/baci-eu27.importer.js';
import { bgsImporter } from './bgs/bgs.importer.js';
import { comextCn8Importer } from './comext-cn8/comext-cn8.importer.js';
import { comtradeImporter } from './comtrade/comtrade.importer.js';
import { ecCriticalityImporter } from './ec-criticality/ec-criticality.importer.js';
import { ieaCmdeImporter } from './iea-cmde/iea-cmde.importer.js';
import { ownDataImporter } from './own-data/own-data.importer.js';
import { syntheticImporter } from './synthetic/synthetic.importer.js';
import { usgsMcsImporter } from './usgs-mcs/usgs-mcs.importer.js';
import { usgsSalientImporter } from './usgs-salient/usgs-salient.importer.js';
import { usgsSummaryImporter } from './usgs-summary/usgs-summary.importer.js';
import { wmdImporter } from './wmd/wmd.importer.js';
import { worldBankPinkSheetImporter } from './worldbank-pink-sheet/worldbank-pink-sheet.importer.js';
import { worldBankWgiImporter } from './worldbank-wgi/worldbank-wgi.importer.js';

/**
 * Every importer; its id is that of the source it reads. Those that know workbooks come first: of a
 * damaged one they say so, where the others would only say that it is no text. Then the one that knows
 * JSON: those that do not would take apart a whole answer in one line as CSV. An edition's folder of the
 * Mineral Commodity Summaries holds tables of three sources: it is the world tables' before the summary's.
 */
export const IMPORTERS: readonly Importer[] = [
  worldBankPinkSheetImporter,
  worldBankWgiImporter,
  ieaCmdeImporter,
  bgsImporter,
  usgsSalientImporter,
  comtradeImporter,
  usgsMcsImporter,
  usgsSummaryImporter,
  ecCriticalityImporter,
  baciEu27Importer,
  baciImporter,
  comextCn8Importer,
  wmdImporter,
  ownDataImporter,
  syntheticImporter,
];

export interface Detected {
  readonly importer: Importer;
  readonly release: DetectedRelease;
}

export interface ChooseOptions extends DetectOptions {
  /** Id of the source; all are tried without. */
  readonly source?: string | undefined;
}

/**
 * Finds the importer whose layouts the files have. Refuses 'unknown-source', 'unknown-layout' (each
 * importer's answer is in the message), and what the importer that knows the layouts refuses.
 */
export async function detectImporter(
  files: readonly SourceFile[],
  options: ChooseOptions = {},
): Promise<Result<Detected>> {
  const { source } = options;
  const candidates = IMPORTERS.filter(({ id }) => source === undefined || id === source);
  if (candidates.length === 0) {
    const known = IMPORTERS.map(({ id }) => id).join(', ');
    return refuse('unknown-source', `There is no importer '${source}'; known are ${known}.`);
  }
  const refusals: Refusal[] = [];
  for (const importer of candidates) {
    const release = await importer.detect(files, { edition: options.edition });
    if (release.ok) return { ok: true, value: { importer, release: release.value } };
    if (release.error.code !== 'unknown-layout') return release;
    refusals.push(release.error);
  }
  const [only, ...others] = refusals;
  if (only && others.length === 0) return { ok: false, error: only };
  return refuse(
    'unknown-layout',
    `No importer knows the layout of the files.\n${refusals.map(({ message }, index) => `${candidates[index]?.id}: ${message}`).join('\n')}`,
  );
}

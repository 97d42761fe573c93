import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectImporter, openSources } from '@chokepoint/importers';
import type { Ledger } from '@chokepoint/ledger';
import { importRelease, type ImportOutcome } from '@chokepoint/supply-application';

/** The publishers' own files, beside the project's folder; they are not part of it. */
export const GENUINE = fileURLToPath(new URL('../../../shared/data', import.meta.url));
export const haveGenuine = existsSync(GENUINE);

/** Releases by name, with their files, in the order in which they were published. */
export const RELEASES = {
  'ec-criticality-2017': ['ec-criticality/2017'],
  'usgs-mcs-2023': ['usgs-mcs/2023'],
  'ec-criticality-2023': ['ec-criticality/2023'],
  'usgs-mcs-2024': ['usgs-mcs/2024'],
  'usgs-mcs-2025': ['usgs-mcs/2025'],
  'baci-eu27-V202601': [
    'baci/eu27_imports_by_partner_material_year_usd_2002_2024.csv',
    'baci/eu27_trade_2024_by_partner_hs6_value_and_tonnes_BACI.csv',
  ],
  'usgs-mcs-2026': ['usgs-mcs/2026-excerpt'],
  'comext-cn8-2022-2024': ['eurostat-comext/eu_comext_critical_inputs_cn8_2022_2024.csv'],
} as const;
export type ReleaseName = keyof typeof RELEASES;

/** Imports a publisher's own release. @throws when the product refuses it. */
export async function importGenuine(ledger: Ledger, name: ReleaseName): Promise<ImportOutcome> {
  const sources = await openSources(RELEASES[name].map((path) => join(GENUINE, path)));
  if (!sources.ok) throw new Error(sources.error.message);
  const { files } = sources.value;
  const detected = await detectImporter(files);
  if (!detected.ok) throw new Error(`${name}: ${detected.error.message}`);
  const { importer } = detected.value;
  const outcome = await importRelease({ ledger }, { importer, files, actor: 'golden' });
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
  return outcome.value;
}

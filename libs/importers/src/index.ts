export { baciEu27Importer } from './baci-eu27/baci-eu27.importer.js';
export { comextCn8Importer } from './comext-cn8/comext-cn8.importer.js';
export { openSources, textFile, type OpenedSources } from './common/source-files.js';
export { ecCriticalityImporter } from './ec-criticality/ec-criticality.importer.js';
export * from './registry.js';
export { SYNTHETIC_HEADER } from './synthetic/row.js';
export { syntheticImporter } from './synthetic/synthetic.importer.js';
export { wmdImporter } from './wmd/wmd.importer.js';
export { usgsMcsImporter } from './usgs-mcs/usgs-mcs.importer.js';

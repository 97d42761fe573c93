export * from './analyses/index.js';
export * from './answers/index.js';
export * from './archive/index.js';
export * from './audit/index.js';
export * from './config/config.js';
export * from './config/settings.js';
export * from './fetch/index.js';
export * from './frozen/index.js';
export * from './ids.js';
export * from './import/import-files.js';
export { migrateDatabase } from './open/migrate.js';
export * from './notary/index.js';
export * from './own-data/index.js';
export * from './open/open-runtime.js';
export type { RuntimeOptions } from './open/opened-runtime.js';
export * from './progress/progress.js';
export * from './progress/terminal-progress.js';
export * from './projects/index.js';
export * from './proof/index.js';
export * from './register/index.js';
export * from './replay/index.js';
export * from './reviews/index.js';
export * from './runtime.js';
export { SYSTEM_ACTOR } from './shipped/load-register.js';
export * from './version.js';
// The command line writes facts files; it reaches reference-data through this library only.
export {
  SHIPPED_FACTS,
  type ShippedEvent,
  type ShippedStream,
  toShipped,
  writeEvents,
  writeShippedFacts,
} from '@chokepoint/reference-data';

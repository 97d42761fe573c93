export { hashFile } from './import-release/hash-file.js';
export * from './import-release/import-release.command.js';
export * from './import-release/import-release.handler.js';
export * from './import-release/importer.port.js';
export * from './release/read-release.js';
export * from './set-precedence/set-precedence.handler.js';
export * from './withdraw-release/withdraw-release.command.js';
export * from './withdraw-release/withdraw-release.handler.js';

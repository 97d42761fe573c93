export * from './csv.js';
export * from './formats.js';
export * from './named.js';
export * from './provenance.js';
export * from './table.js';

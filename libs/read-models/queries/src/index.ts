export { type ConcentrationParams, findConcentration } from './concentration/find-concentration.js';
export { findCoverage } from './coverage/find-coverage.js';
export { type FactsParams, findFacts } from './facts/find-facts.js';
export { readModelPosition } from './knowledge/read-model-position.query.js';
export { resolveKnowledge } from './knowledge/resolve-knowledge.js';
export type { Find, ReadDb, ResolvedKnowledge } from './knowledge/resolved-knowledge.js';
export { findRejects, type RejectsParams } from './rejects/find-rejects.js';
export { findRelease, findReleases } from './releases/find-releases.js';

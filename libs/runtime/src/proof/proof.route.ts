import { proof, type Proof, proofQuery, type ProofQuery } from '@chokepoint/api-contract';
import type { Route } from '../answers/route.js';
import { makeProof } from './make-proof.js';

/** The answer's JSON is, byte for byte, the proof file. */
export const proofRoute: Route<ProofQuery, Proof> = {
  pattern: 'minerals/:id/concentration/proof',
  query: proofQuery.strict(),
  answer: proof,
  ask: (sources, query, mineral) => makeProof(sources, mineral, query),
};

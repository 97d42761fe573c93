export { compareFiles, type ComparedFiles } from './check-files.js';
export { checkProof, type CheckedProof } from './check-proof.js';
export { proofText } from './proof-text.js';
export { proofRoute } from './proof.route.js';
export { NOT_SHOWN, type ProofSummary, summarise } from './summary.js';
export { readTrustedKey } from './trusted-key.js';

export type { NotaryDesk } from './runtime-notary.js';
export type { VerifyOptions } from './verify.js';
export type { Finding, SignedHead, Verification } from '@chokepoint/notary';

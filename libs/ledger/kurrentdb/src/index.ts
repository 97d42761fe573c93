export { KurrentFault, type KurrentFaultCode } from './connection/kurrent-fault.js';
export * from './open-kurrent-ledger.js';

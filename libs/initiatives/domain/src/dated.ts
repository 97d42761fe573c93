// Shared with the register of projects, which knows nothing of initiatives.
export { earliestDay, isWellDated, surelyBefore } from '@chokepoint/kernel';

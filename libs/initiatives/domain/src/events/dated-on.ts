export type { Citation, DatedOn, Verification } from '@chokepoint/kernel';

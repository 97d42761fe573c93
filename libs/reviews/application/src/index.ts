export * from './frozen-views.js';
export * from './notes.js';
export type { ReviewDependencies, ReviewOutcome } from './review-stream.js';
export * from './sign-offs.js';

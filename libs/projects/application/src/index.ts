export type { KnownProject } from './project-stream.js';
export * from './record-statement.js';
export * from './register-projects.js';

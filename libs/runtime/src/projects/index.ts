export * from './import-projects.js';

export * from './sign-view.js';

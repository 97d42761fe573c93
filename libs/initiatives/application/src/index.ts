export * from './register-initiative/register-initiative.command.js';
export * from './register-initiative/register-initiative.handler.js';

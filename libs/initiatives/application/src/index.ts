export * from './register-initiative/register-initiative.command.js';
export * from './register-initiative/register-initiative.handler.js';
export * from './record-statement/record-statement.command.js';
export * from './record-statement/record-statement.handler.js';
export * from './record-statement/as-correction.js';
export * from './import-register/import-register.command.js';
export * from './import-register/import-register.handler.js';

export { importRegister, type RegisterImport } from './import-register.js';
export { readRegister, type RegisterFile } from './read-register.js';

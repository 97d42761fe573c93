export { configuredAddress, readAddress, type LogAddress } from './address.js';
export { copyLog, type CopyReport } from './copy-log.js';
export { openLog, type OpenedLog } from './open-log.js';
export { restoreBackup, type RestoreReport } from './restore-backup.js';
export { writeBackup, type BackupReport } from './write-backup.js';

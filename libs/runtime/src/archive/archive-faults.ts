import { refuse, type Result } from '@chokepoint/kernel';

/** The log to be saved does not hold what its hashes say. */
export class DamagedLogError extends Error {}

/** A backup that cannot be used, and where. */
export class BackupFault extends Error {
  constructor(
    readonly code: 'not-a-backup' | 'backup-too-new' | 'backup-damaged',
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The refusal that an error with a file amounts to.
 * @throws the error itself when it is no expected one
 */
export function fileRefusal(error: unknown, file: string): Result<never> {
  if (error instanceof BackupFault) {
    const { code, line, message } = error;
    return refuse(code, `${file}, line ${line}: ${message}`, { file, line });
  }
  if (error instanceof DamagedLogError) {
    const advice = "No backup was written. 'chokepoint verify' says what was changed.";
    return refuse('log-damaged', `The log is damaged. ${error.message} ${advice}`);
  }
  const reason = systemReason(error);
  if (reason === undefined) throw error;
  return refuse('file-unusable', `${file}: ${reason}`, { file });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EACCES: 'access is denied.',
  EPERM: 'access is denied.',
  EROFS: 'the disk can only be read.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'a part of its path is no folder.',
  ENOSPC: 'the disk is full.',
};

function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return REASONS[String(error.code)];
}

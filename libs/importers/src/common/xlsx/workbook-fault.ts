import { refuse, type Result } from '@chokepoint/kernel';

export type FaultCode = 'unreadable-workbook' | 'workbook-too-large';

/**
 * What is wrong with a workbook's bytes, found somewhere inside a stream, where no value can be
 * returned. `faultsAsRefusals` turns it into one; nobody else sees it.
 */
export class WorkbookFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
  }
}

export const unreadable = (what: string): WorkbookFault =>
  new WorkbookFault('unreadable-workbook', what);

export const tooLarge = (what: string): WorkbookFault =>
  new WorkbookFault('workbook-too-large', what);

/** Runs what reads a workbook. Refuses 'unreadable-workbook', 'workbook-too-large'. */
export async function faultsAsRefusals<T>(
  file: string,
  read: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return refuse(error.code, `${file}: ${error.message}`, { file });
  }
}

import { refuse, type Result } from '@chokepoint/kernel';

/** Refuses a spreadsheet, with what to do instead. */
export const xlsxNotRead = (file: string): Result<never> =>
  refuse(
    'xlsx-not-read',
    `${file} is a spreadsheet, which cannot be read yet. Save the sheet as CSV in UTF-8 and bring that.`,
    { file },
  );

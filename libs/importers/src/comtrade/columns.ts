/**
 * Columns of version 1 of UN Comtrade that are read, in its files and in its answers alike. What breaks a
 * flow down (customs procedure, transport, second partner) is among them: without it a part could not be
 * told from the whole.
 */
export const COLUMNS = [
  'typeCode',
  'freqCode',
  'refYear',
  'refMonth',
  'period',
  'reporterCode',
  'reporterISO',
  'flowCode',
  'partnerCode',
  'partnerISO',
  'partner2Code',
  'classificationCode',
  'cmdCode',
  'customsCode',
  'mosCode',
  'motCode',
  'netWgt',
  'isNetWgtEstimated',
  'primaryValue',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Whether a header has each column exactly once. */
export function isComtrade(header: readonly string[]): boolean {
  const names = header.map((name) => name.toLowerCase());
  return COLUMNS.every(
    (column) => names.filter((name) => name === column.toLowerCase()).length === 1,
  );
}

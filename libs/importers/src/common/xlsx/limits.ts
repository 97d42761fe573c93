const MIB = 1024 * 1024;

/** How large a workbook may be, packed and unpacked. */
export interface WorkbookLimits {
  /** Bytes of the file itself: it is held in memory while it is read. */
  readonly fileBytes: number;
  /** Bytes of all parts together once unpacked, as the archive declares them and as they turn out. */
  readonly unpackedBytes: number;
  /** Unpacked bytes a packed byte may give. Sheets of publishers give 4 to 20. */
  readonly ratio: number;
  readonly parts: number;
  readonly sheets: number;
  readonly sharedStrings: number;
  /** Characters of one cell; spreadsheet programs hold no more than this themselves. */
  readonly cellCharacters: number;
}

/** Ten times what the largest known publisher's workbook needs, and more. */
export const LIMITS: WorkbookLimits = {
  fileBytes: 64 * MIB,
  unpackedBytes: 256 * MIB,
  ratio: 200,
  parts: 2_000,
  sheets: 200,
  sharedStrings: 1_000_000,
  cellCharacters: 32_767,
};

/** Below this a part may be packed as tightly as it likes: the whole is limited anyway. */
export const RATIO_FROM_BYTES = MIB;

export const inMiB = (bytes: number): string => `${Math.round((bytes / MIB) * 10) / 10} MiB`;

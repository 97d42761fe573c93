import {
  type Provenance,
  type Table,
  TABLE_FORMAT_NAMES,
  TABLE_FORMATS,
  type TableFormatName,
} from '@chokepoint/exports';
import { type ReactNode } from 'react';
import { save } from './download.js';

interface Props {
  /** The table as it is when somebody asks for it. */
  readonly table: () => Table;
  readonly provenance: () => Provenance;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly onFailure: (error: unknown) => void;
}

/** A button a format; each file says inside where it comes from. */
export function TableDownloads({ table, provenance, name, onFailure }: Props): ReactNode {
  const write = async (format: TableFormatName): Promise<void> => {
    const { mediaType, write: make } = TABLE_FORMATS[format];
    const content = await make(table(), provenance());
    save(new Blob([content as BlobPart], { type: mediaType }), `${name}.${format}`);
  };
  return (
    <>
      {TABLE_FORMAT_NAMES.map((format) => (
        <button
          key={format}
          type="button"
          className="quiet"
          onClick={() => void write(format).catch(onFailure)}
        >
          {TABLE_FORMATS[format].label}
        </button>
      ))}
    </>
  );
}

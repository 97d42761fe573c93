import { TABLE_FORMAT_NAMES, TABLE_FORMATS, type TableFormatName } from '@chokepoint/exports';
import { ErrorPanel, save } from '@chokepoint/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download, type Params } from '../api/get.js';

interface Props {
  readonly path: string;
  readonly params: Params;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What is in it, as in 'Every part', which is offered as CSV and the others. */
  readonly label: string;
}

/** Hands out the table of an answer as a file, as the server writes it. */
export function DownloadAnswer({ path, params, name, label }: Props): ReactNode {
  const file = useMutation({
    mutationFn: async (format: TableFormatName) =>
      save(await download(path, params, TABLE_FORMATS[format].mediaType), `${name}.${format}`),
  });
  return (
    <>
      <div className="downloads" role="group" aria-label={`${label}, as a file`}>
        <span className="muted">{label} as</span>
        {TABLE_FORMAT_NAMES.map((format) => (
          <button
            key={format}
            type="button"
            className="quiet"
            disabled={file.isPending}
            onClick={() => file.mutate(format)}
          >
            {TABLE_FORMATS[format].label}
          </button>
        ))}
      </div>
      {file.isError && (
        <ErrorPanel
          what="The file could not be made"
          error={file.error}
          onRetry={() => file.mutate(file.variables)}
        />
      )}
    </>
  );
}

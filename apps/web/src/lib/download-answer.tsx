import { ErrorPanel, save } from '@chokepoint/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download, type Params } from '../api/get.js';

/** What the server gives a table as, by the ending of the file. */
const FORMATS = { csv: ['CSV', 'text/csv'] } as const;

interface Props {
  readonly path: string;
  readonly params: Params;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What is in it, as in 'Every part as CSV'. */
  readonly label: string;
}

/** Hands out the answer of a question as a file, as the server writes it. */
export function DownloadAnswer({ path, params, name, label }: Props): ReactNode {
  const file = useMutation({
    mutationFn: async (ending: keyof typeof FORMATS) =>
      save(await download(path, params, FORMATS[ending][1]), `${name}.${ending}`),
  });
  return (
    <>
      {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((ending) => (
        <button
          key={ending}
          type="button"
          className="quiet"
          disabled={file.isPending}
          onClick={() => file.mutate(ending)}
        >
          {label} as {FORMATS[ending][0]}
        </button>
      ))}
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

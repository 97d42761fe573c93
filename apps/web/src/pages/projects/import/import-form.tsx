import { ErrorPanel, save, Skeleton } from '@chokepoint/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download } from '../../../api/get.js';
import { projectLayout } from '../../../api/queries.js';
import { Answered } from '../../../lib/answered.js';
import { WriteTokenField } from '../../../write/write-token-field.js';
import { useWriteToken } from '../../../write/write-token.js';
import { FaultTable } from '../../sources/own-data/fault-table.js';
import { FileDrop } from '../../sources/own-data/file-drop.js';
import { TemplateColumns } from '../../sources/own-data/template-columns.js';
import { PreviewTable } from './preview-table.js';
import { type ListImport, useProjectsImport } from './use-projects-import.js';

/** Brings a list of projects: take the template, drop the file, mend it, import it. */
export function ProjectsImportForm(): ReactNode {
  const [token] = useWriteToken();
  const list = useProjectsImport();
  const { file, preview, busy, error, receipt } = list;
  return (
    <div className="own-data">
      <p className="prose">
        One row a project, or one an offtake of it; what no source has published stays empty.
        Nothing is written until every cell is right, and the same list again changes nothing.
      </p>
      <Template />
      <WriteTokenField />
      <FileDrop name={file?.name ?? null} disabled={token === ''} onFile={list.bring} />
      {error !== null && receipt === null && (
        <ErrorPanel what="The list was not taken" error={error} onRetry={list.look} />
      )}
      {busy === 'looking' && <Skeleton height={160} label="Looking at the list" />}
      {preview && (
        <section aria-label="Preview">
          <FaultTable faults={preview.faults} count={preview.faults.length} />
          <PreviewTable preview={preview} />
          <ImportButton list={list} />
        </section>
      )}
    </div>
  );
}

function Template(): ReactNode {
  const found = useQuery(projectLayout());
  const saving = useMutation({
    mutationFn: async () =>
      save(await download('projects/import/template', {}, 'text/csv'), 'projects.csv'),
  });
  return (
    <>
      <div className="table-tools">
        <button type="button" onClick={() => saving.mutate()}>
          Download the template (CSV)
        </button>
      </div>
      {saving.isError && <ErrorPanel what="The template was not saved" error={saving.error} />}
      <Answered found={found} what="the layout" height={24}>
        {({ columns }) => <TemplateColumns columns={columns} />}
      </Answered>
    </>
  );
}

function ImportButton({ list }: { readonly list: ListImport }): ReactNode {
  const { ready, busy, preview, receipt } = list;
  const rows = preview?.rows ?? 0;
  return (
    <form
      className="import-row"
      onSubmit={(event) => {
        event.preventDefault();
        list.importNow();
      }}
    >
      <button type="submit" disabled={!ready || busy !== null || receipt !== null}>
        Import {rows} {rows === 1 ? 'row' : 'rows'}
      </button>
      <p role="status" className="grow">
        {statusOf(list)}
      </p>
    </form>
  );
}

function statusOf({ ready, busy, preview, receipt }: ListImport): string {
  if (receipt) {
    return receipt.kind === 'imported'
      ? `${receipt.rows} rows imported.`
      : 'All of it was recorded before; nothing changed.';
  }
  if (busy === 'importing') return 'Importing';
  if (ready) return 'Every cell is right.';
  const known = preview !== null && preview.faults.length === 0;
  return known ? 'All of it is recorded already.' : '';
}

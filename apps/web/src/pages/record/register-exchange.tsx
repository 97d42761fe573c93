import { registerImported, type RegisterImported } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { ErrorPanel, save, Skeleton } from '@chokepoint/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download } from '../../api/get.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { type FileImport, useFileImport } from '../../write/use-file-import.js';
import { WriteTokenField } from '../../write/write-token-field.js';
import { useWriteToken } from '../../write/write-token.js';
import { FileDrop } from '../sources/own-data/file-drop.js';
import { typeWords } from './history.js';

/** The whole register as a file, and a file of one brought here. */
export const RegisterExchange = (): ReactNode => (
  <div className="own-data">
    <p className="prose">
      Every statement, also those corrected or retracted since. A file that is brought only adds: a
      statement recorded otherwise here is refused, with its row and field, and then nothing is
      written.
    </p>
    <TakeAlong />
    <Bring />
  </div>
);

const FORMATS = [
  ['CSV', 'text/csv'],
  ['JSON', 'application/json'],
] as const;

function TakeAlong(): ReactNode {
  const asked = useKnowledge();
  const saving = useMutation({
    mutationFn: async ([name, type]: (typeof FORMATS)[number]) =>
      save(await download('register/export', { ...asked }, type), `register.${name.toLowerCase()}`),
  });
  return (
    <>
      <div className="table-tools">
        {FORMATS.map((format) => (
          <button key={format[0]} type="button" onClick={() => saving.mutate(format)}>
            Download the register ({format[0]})
          </button>
        ))}
      </div>
      {saving.isError && <ErrorPanel what="The register was not saved" error={saving.error} />}
    </>
  );
}

function Bring(): ReactNode {
  const [token] = useWriteToken();
  const brought = useFileImport('register/import', registerImported);
  const { file, preview, busy, error, receipt } = brought;
  return (
    <>
      <WriteTokenField />
      <FileDrop name={file?.name ?? null} disabled={token === ''} onFile={brought.bring} />
      {error !== null && receipt === null && (
        <ErrorPanel what="The register was not taken" error={error} onRetry={brought.look} />
      )}
      {busy === 'looking' && <Skeleton height={160} label="Looking at the register" />}
      {preview && (
        <section aria-label="Preview">
          <Added entries={preview.entries} />
          <ImportButton brought={brought} preview={preview} />
        </section>
      )}
    </>
  );
}

/** What the file would add to each initiative; nothing where all of it is recorded. */
function Added({ entries }: Pick<RegisterImported, 'entries'>): ReactNode {
  const news = entries.filter(({ added }) => added.length > 0);
  if (news.length === 0) return null;
  return (
    <div className="table-scroll short" role="group" aria-label="What is added" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">What is added</caption>
        <thead>
          <tr>
            <th scope="col">Initiative</th>
            <th scope="col">Statements that are new</th>
          </tr>
        </thead>
        <tbody>
          {news.map(({ id, kind, added }) => (
            <tr key={id}>
              <th scope="row">
                {id}
                {kind === 'registered' && <p className="muted">new</p>}
              </th>
              <td>
                {added.map(({ revision, type, on, summary }) => (
                  <p key={revision}>
                    {revision}, {typeWords(type)}, {formatDate(on)}: {summary}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ButtonProps {
  readonly brought: FileImport<RegisterImported>;
  readonly preview: RegisterImported;
}

function ImportButton({ brought, preview }: ButtonProps): ReactNode {
  const { busy, receipt, importNow } = brought;
  const { added } = preview;
  return (
    <form
      className="import-row"
      onSubmit={(event) => {
        event.preventDefault();
        importNow();
      }}
    >
      <button type="submit" disabled={added === 0 || busy !== null || receipt !== null}>
        Import {added} {added === 1 ? 'statement' : 'statements'}
      </button>
      <p role="status" className="grow">
        {receipt
          ? `${receipt.added} ${receipt.added === 1 ? 'statement' : 'statements'} recorded.`
          : busy === 'importing'
            ? 'Importing'
            : added === 0
              ? 'All of it is recorded already.'
              : ''}
      </p>
    </form>
  );
}

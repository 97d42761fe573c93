import { ErrorPanel, Skeleton } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { templates } from '../../../api/queries.js';
import { Answered } from '../../../lib/answered.js';
import { WriteTokenField } from '../../../write/write-token-field.js';
import { useWriteToken } from '../../../write/write-token.js';
import { FaultTable } from './fault-table.js';
import { FileDrop } from './file-drop.js';
import { MappingTable } from './mapping-table.js';
import { MappingTools } from './mapping-tools.js';
import { TemplateChoice } from './template-choice.js';
import { useOwnData, type OwnData } from './use-own-data.js';

/** Brings a table of the reader's own: choose a layout, drop a file, map it, mend it, import it. */
export function OwnDataTab(): ReactNode {
  const known = useQuery(templates());
  const own = useOwnData();
  const [token] = useWriteToken();
  return (
    <Answered found={known} what="the layouts" height={480}>
      {({ templates: known }) => {
        const chosen = known.find(({ id }) => id === own.template);
        return (
          <div className="own-data">
            <p className="prose">
              Figures of your own become a private release: they answer only where <em>Own data</em>{' '}
              is asked for, never in place of a published figure, and are marked wherever they
              stand. Nothing is written until every cell is right.
            </p>
            <WriteTokenField />
            <TemplateChoice templates={known} chosen={own.template} onChoose={own.choose} />
            <FileDrop name={own.file?.name ?? null} disabled={token === ''} onFile={own.bring} />
            {own.error !== null && own.receipt === null && (
              <ErrorPanel what="The file was not taken" error={own.error} onRetry={own.look} />
            )}
            {own.busy === 'looking' && !own.preview && (
              <Skeleton height={240} label="Looking at the file" />
            )}
            {chosen && own.preview && own.mapping && (
              <section aria-label="Preview">
                <MappingTools template={chosen} mapping={own.mapping} onChange={own.remap} />
                <MappingTable
                  template={chosen}
                  preview={own.preview}
                  mapping={own.mapping}
                  onChange={own.remap}
                />
                <FaultTable faults={own.preview.faults} count={own.preview.counts.faults} />
                <ImportButton own={own} />
              </section>
            )}
          </div>
        );
      }}
    </Answered>
  );
}

function ImportButton({ own }: { readonly own: OwnData }): ReactNode {
  const [edition, setEdition] = useState('');
  const { ready, busy, preview, receipt } = own;
  const sound = preview?.counts.sound ?? 0;
  return (
    <form
      className="import-row"
      onSubmit={(event) => {
        event.preventDefault();
        own.importAs(edition.trim());
      }}
    >
      <label className="field">
        <span className="field-label">Edition</span>
        <input
          value={edition}
          placeholder="day and hash"
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,79}"
          title="Letters, digits, . _ -; left empty it is the day and a part of the hash."
          onChange={(event) => setEdition(event.target.value)}
        />
      </label>
      <button type="submit" disabled={!ready || busy !== null || receipt !== null}>
        Import {sound} {sound === 1 ? 'row' : 'rows'}
      </button>
      <p role="status" className="grow">
        {receipt ? (
          <>
            {receipt.kind === 'imported'
              ? `${receipt.rows} rows imported as `
              : 'These bytes were imported before as '}
            <Link to="/sources/$id" params={{ id: receipt.release }}>
              {receipt.release}
            </Link>
            . To take them back, withdraw that release.
          </>
        ) : busy === 'importing' ? (
          'Importing'
        ) : ready ? (
          'Every cell is right.'
        ) : (
          ''
        )}
      </p>
    </form>
  );
}

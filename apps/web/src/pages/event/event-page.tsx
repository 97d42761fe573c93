import { formatInstant } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { event } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { useTitle } from '../../lib/use-title.js';
import { EventProof } from './event-proof.js';

/** One event as it was recorded: position, hash, data. */
export function EventPage(): ReactNode {
  const { id } = useParams({ from: '/ledger/$id' });
  const found = useQuery(event(id));
  useTitle(found.data ? `${found.data.type} ${found.data.position}` : 'Event');
  return (
    <AnsweredPage found={found} what="the event" height={700} heading="Event">
      {(one) => (
        <div className="page">
          <header className="page-head">
            <h1>
              {one.type} <span className="muted">position {one.position}</span>
            </h1>
            <p className="prose">{one.summary}</p>
            <dl className="pairs">
              <dt>Stream</dt>
              <dd>
                <Link to="/ledger" search={{ stream: one.stream }}>
                  {one.stream}
                </Link>
                , revision {one.revision}
              </dd>
              <dt>Recorded</dt>
              <dd>{formatInstant(one.recordedAt)}</dd>
              <dt>Schema version</dt>
              <dd>{one.schemaVersion}</dd>
              <dt>Event id</dt>
              <dd>
                <code className="hash">{one.id}</code>
              </dd>
              <dt>Content hash</dt>
              <dd>
                <code className="hash">{one.contentHash}</code>
              </dd>
            </dl>
          </header>
          <section className="panel" aria-labelledby="data">
            <h2 id="data">Data</h2>
            <pre tabIndex={0}>{readable(one.data)}</pre>
          </section>
          <section className="panel" aria-labelledby="metadata">
            <h2 id="metadata">Metadata</h2>
            <pre tabIndex={0}>{readable(one.metadata)}</pre>
          </section>
          <EventProof id={one.id} />
        </div>
      )}
    </AnsweredPage>
  );
}

/** One row of a statement stays one line, so that 500 rows can be read. */
function readable(data: unknown): string {
  const rows: string[] = [];
  const text = JSON.stringify(
    data,
    (key, value: unknown) => {
      if (key !== 'rows' || !Array.isArray(value)) return value;
      rows.push(...value.map((row) => JSON.stringify(row)));
      return value.map((_, index) => `\u0000${rows.length - value.length + index}\u0000`);
    },
    2,
  );
  return (text ?? 'none').replace(
    /"\\u0000(\d+)\\u0000"/g,
    (_, index: string) => rows[Number(index)] ?? '',
  );
}

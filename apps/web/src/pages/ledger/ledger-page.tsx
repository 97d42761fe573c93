import { formatInstant } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { events, head, questionOf, signedHeads } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { EventTable } from './event-table.js';
import { LedgerTools } from './ledger-tools.js';
import { SignedHeads } from './signed-heads.js';

/** The log itself, newest first. */
export function LedgerPage(): ReactNode {
  useTitle('Ledger');
  const search = useSearch({ from: '/ledger' });
  const { stream, type, before } = search;
  const { knownAt } = useKnowledge();
  const question = events({ stream, type, before, knownAt, limit: 100 });
  const page = useQuery(question);
  const top = useQuery(head());
  const signed = useQuery(signedHeads()).data?.heads[0];
  return (
    <div className="page">
      <h1>Ledger</h1>
      {top.data && (
        <p className="subtitle">
          Head at position {top.data.position}
          {top.data.recordedAt && `, recorded ${formatInstant(top.data.recordedAt)}`}; read models
          at position {top.data.readModelPosition}.{' '}
          {signed && (
            <>
              <a href="#signed-heads">Signed</a> up to position {signed.headPosition} on{' '}
              {formatInstant(signed.signedAt)}.{' '}
            </>
          )}
          {knownAt === undefined
            ? 'The log is never altered: it is the same whatever day of publication is looked at.'
            : 'Below stands what it held at the state that is looked at.'}
        </p>
      )}
      <LedgerTools key={`${stream ?? ''} ${type ?? ''}`} />
      <Answered found={page} what="the log" height={900}>
        {(answer) => (
          <>
            <EventTable events={answer.events} />
            <DownloadAnswer {...questionOf(question)} name="ledger-events" label="These events" />
            <nav className="pager" aria-label="Pages of the log">
              {before && (
                <Link
                  to="/ledger"
                  search={{ ...(stream ? { stream } : {}), ...(type ? { type } : {}) }}
                >
                  Newest
                </Link>
              )}
              {answer.nextBefore && (
                <Link to="/ledger" search={{ ...search, before: answer.nextBefore }}>
                  Older
                </Link>
              )}
            </nav>
          </>
        )}
      </Answered>
      <SignedHeads />
    </div>
  );
}

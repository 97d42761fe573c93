import { formatCount, formatDate, formatInstant, importLine } from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { release } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { ReleaseState } from '../../lib/release-state.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useNow } from '../../lib/use-now.js';
import { useTitle } from '../../lib/use-title.js';
import { FileCounts } from './file-counts.js';
import { ReleaseFiles } from './release-files.js';
import { Rejects } from './rejects.js';
import { WithdrawPanel } from './withdraw/withdraw-panel.js';

/** One release: who published it when, what was read of it, what was refused. */
export function ReleasePage(): ReactNode {
  const { id } = useParams({ from: '/sources/$id' });
  const found = useQuery(release(id, useKnowledge()));
  const now = useNow(found.data?.status === 'receiving');
  useTitle(found.data?.title ?? 'Release');
  return (
    <AnsweredPage found={found} what="the release" height={800} heading={id}>
      {(one) => (
        <div className="page">
          <header className="page-head">
            <h1>{one.title}</h1>
            <p className="marks">
              <ReleaseState release={one} />
              {one.private && <FlagBadges flags={['private']} />}
              <span className="muted">
                {one.publisher}, edition {one.edition}
              </span>
            </p>
            <dl className="pairs">
              <dt>Published</dt>
              <dd>{formatDate(one.publishedOn, one.publishedPrecision)}</dd>
              <dt>Recorded</dt>
              <dd>
                {formatInstant(one.recordedAt)}, position {one.position};{' '}
                <Link to="/ledger" search={{ stream: `release-${one.id}` }}>
                  its events
                </Link>
              </dd>
              {one.withdrawal && (
                <>
                  <dt>Withdrawn</dt>
                  <dd>
                    {formatDate(one.withdrawal.withdrawnOn)}, position {one.withdrawal.position}:{' '}
                    {one.withdrawal.reason}
                  </dd>
                </>
              )}
              {one.progress && (
                <>
                  <dt>Import</dt>
                  <dd>{importLine(one.progress, now)}</dd>
                </>
              )}
              <dt>Rows</dt>
              <dd>
                {formatCount(one.rows.read)} read = {formatCount(one.rows.imported)} imported +{' '}
                {formatCount(one.rows.rejected)} rejected + {formatCount(one.rows.skipped)} skipped
                by rule; {formatCount(one.facts)} facts
              </dd>
              <dt>Licence</dt>
              <dd>
                {one.licenceUrl ? <a href={one.licenceUrl}>{one.licence}</a> : one.licence}.{' '}
                {one.attribution}
              </dd>
              {one.digest && (
                <>
                  <dt>Digest</dt>
                  <dd>
                    <code className="hash">{one.digest}</code>
                  </dd>
                </>
              )}
            </dl>
          </header>
          <ReleaseFiles files={one.files} />
          <FileCounts counts={one.fileCounts} />
          <Rejects id={id} />
          <WithdrawPanel key={one.id} release={one} />
        </div>
      )}
    </AnsweredPage>
  );
}

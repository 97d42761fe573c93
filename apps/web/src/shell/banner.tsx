import { formatDate } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { everyRelease } from '../api/queries.js';
import { usePatchSearch } from '../lib/use-knowledge.js';

/** Says from which past state the page answers, and leads back. */
export function Banner(): ReactNode {
  const { publishedBy, knownAt } = useSearch({ strict: false });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const { data } = useQuery({ ...everyRelease(), enabled: publishedBy !== undefined });
  if (publishedBy === undefined && knownAt === undefined) return null;
  const named = (data?.releases ?? [])
    .filter(({ publishedOn }) => publishedOn === publishedBy)
    .map(({ title }) => title);
  const published =
    publishedBy &&
    `what was published by ${formatDate(publishedBy)}${named.length === 0 ? '' : ` (as of ${named.join(', ')})`}`;
  const known =
    knownAt &&
    `what this ledger knew at ${/^\d+$/.test(knownAt) ? `position ${knownAt}` : knownAt}`;
  const compare = (): void => {
    const from = `${publishedBy ?? 'latest'}${knownAt === undefined ? '' : `@${knownAt}`}`;
    const latest = { from, publishedBy: undefined, knownAt: undefined };
    void navigate({ to: '/diff', search: () => latest as object });
  };
  return (
    <div className="banner" role="status">
      <p>You are looking at {[published, known].filter(Boolean).join(', from ')}.</p>
      <button type="button" onClick={compare}>
        What changed since
      </button>
      <button
        type="button"
        onClick={() => patch({ publishedBy: undefined, knownAt: undefined }, false)}
      >
        Back to latest
      </button>
    </div>
  );
}

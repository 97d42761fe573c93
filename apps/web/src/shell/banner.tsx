import { formatDate } from '@chokepoint/charts';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePatchSearch } from '../lib/use-knowledge.js';

/** Says from which past state the page answers, and leads back. */
export function Banner(): ReactNode {
  const { publishedBy, knownAt } = useSearch({ strict: false });
  const patch = usePatchSearch();
  if (publishedBy === undefined && knownAt === undefined) return null;
  const published = publishedBy && `what was published by ${formatDate(publishedBy)}`;
  const known =
    knownAt &&
    `what this ledger knew at ${/^\d+$/.test(knownAt) ? `position ${knownAt}` : knownAt}`;
  return (
    <div className="banner" role="status">
      <p>You are looking at {[published, known].filter(Boolean).join(', from ')}.</p>
      <button
        type="button"
        onClick={() => patch({ publishedBy: undefined, knownAt: undefined }, false)}
      >
        Back to latest
      </button>
    </div>
  );
}

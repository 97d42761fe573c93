import { formatCount, formatDate } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useReleases } from './use-releases.js';

/** The Sources tab: every release behind a chart with its licence and attribution. */
export function ReleaseList({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { found } = useReleases(ids);
  if (ids.length === 0) return <p className="empty">No release stands behind this chart.</p>;
  return (
    <ul className="release-list">
      {found.map(
        ({
          id,
          title,
          publisher,
          publishedOn,
          publishedPrecision,
          licence,
          licenceUrl,
          attribution,
          facts,
        }) => (
          <li key={id}>
            <Link to="/sources/$id" params={{ id }}>
              {title}
            </Link>
            <p>
              {publisher}, published {formatDate(publishedOn, publishedPrecision)};{' '}
              {formatCount(facts)} facts in all.
            </p>
            <p className="muted">
              {licenceUrl ? <a href={licenceUrl}>{licence}</a> : licence}. {attribution}
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

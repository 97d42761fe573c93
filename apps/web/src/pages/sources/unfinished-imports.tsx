import { type Release } from '@chokepoint/api-contract';
import { importLine } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { ReleaseState } from '../../lib/release-state.js';
import { useNow } from '../../lib/use-now.js';

/** Imports that go on, and those that were cut off: how far each is. Nothing where there is none. */
export function UnfinishedImports({
  releases,
}: {
  readonly releases: readonly Release[];
}): ReactNode {
  const unfinished = releases.filter(({ status }) => status === 'receiving');
  const now = useNow(unfinished.length > 0);
  if (unfinished.length === 0) return null;
  return (
    <section className="imports" aria-labelledby="imports">
      <h2 id="imports">Imports that are not finished</h2>
      <ul className="plain">
        {unfinished.map((release) => (
          <li key={release.id}>
            <ReleaseState release={release} />{' '}
            <Link to="/sources/$id" params={{ id: release.id }}>
              {release.title}
            </Link>
            {release.progress && (
              <span className="muted"> {importLine(release.progress, now)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { viewOf } from '../pages/reviews/view-of.js';

/** Leads from a page to where it can be signed off, or published, as it is shown. */
export function ViewFoot(): ReactNode {
  const { pathname, searchStr } = useLocation();
  const { publishedBy, knownAt } = useSearch({ strict: false });
  if (pathname === '/reviews') return null;
  const view = `${pathname}${searchStr}`;
  const search: object = { publishedBy, knownAt, view };
  const isOfMineral = pathname.startsWith('/minerals/') && viewOf(view).mineral !== null;
  return (
    <footer className="view-foot">
      <Link to="/reviews" search={search}>
        Sign off this view
      </Link>
      {isOfMineral && (
        <Link to="/reviews" search={{ ...search, list: 'pages' } as object}>
          Publish this view
        </Link>
      )}
    </footer>
  );
}

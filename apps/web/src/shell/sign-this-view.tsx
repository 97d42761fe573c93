import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** Leads from a page to where it can be signed off as it is shown. */
export function SignThisView(): ReactNode {
  const { pathname, searchStr } = useLocation();
  const { publishedBy, knownAt } = useSearch({ strict: false });
  if (pathname === '/reviews') return null;
  const view = `${pathname}${searchStr}`;
  const search: object = { publishedBy, knownAt, view };
  return (
    <footer className="view-foot">
      <Link to="/reviews" search={search}>
        Sign off this view
      </Link>
    </footer>
  );
}

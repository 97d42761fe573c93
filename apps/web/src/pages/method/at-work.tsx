import { type MethodDetail } from '@chokepoint/api-contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { placeOf } from './place-of.js';

/** Leads to the page on which the method answers a question about real figures. */
export function AtWork({ at }: { readonly at: MethodDetail['atWork'] }): ReactNode {
  if (at === null) return <p className="muted">No page shows this method with real figures yet.</p>;
  const place = placeOf(at.question);
  return (
    <p>
      See it with real figures: {place === null ? at.what : <Link {...place}>{at.what}</Link>} (
      <a href={`/api/v1/${at.question}`}>as data</a>)
    </p>
  );
}

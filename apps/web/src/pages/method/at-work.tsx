import { type MethodDetail } from '@chokepoint/api-contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { placeOf } from './place-of.js';

/** Leads to the page on which the method answers a question about real figures. */
export function AtWork({ what, question }: NonNullable<MethodDetail['atWork']>): ReactNode {
  const place = placeOf(question);
  return (
    <p>
      See it at work: {place === null ? what : <Link {...place}>{what}</Link>} (
      <a href={`/api/v1/${question}`}>as data</a>)
    </p>
  );
}

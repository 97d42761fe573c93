import { type MethodDetail } from '@chokepoint/api-contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { GROUP_NAMES, ORIGIN_WORDS } from '../../lib/method-words.js';

export function MethodHeader({
  id,
  method,
  latest,
  title,
  group,
  origin,
}: MethodDetail): ReactNode {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      <p className="muted">
        <Link to="/methods" hash={group}>
          {GROUP_NAMES[group]}
        </Link>
        , {ORIGIN_WORDS[origin]}. Answers name it <code>{method}</code>.
      </p>
      {!latest && (
        <p>
          A later version stands beside this one:{' '}
          <Link to="/methods/$id" params={{ id }}>
            the latest
          </Link>
          .
        </p>
      )}
    </header>
  );
}

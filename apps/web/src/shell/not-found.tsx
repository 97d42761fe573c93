import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

export function NotFound(): ReactNode {
  return (
    <div className="page">
      <h1>There is no such page</h1>
      <p>
        The address leads nowhere. Go to the <Link to="/">overview</Link>.
      </p>
    </div>
  );
}

import { ErrorPanel } from '@chokepoint/ui';
import { type ErrorComponentProps } from '@tanstack/react-router';
import { type ReactNode } from 'react';

export function PageError({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <div className="page">
      <h1>This page failed</h1>
      <ErrorPanel what="The page could not be drawn" error={error} onRetry={reset} />
    </div>
  );
}

import { useIsFetching } from '@tanstack/react-query';
import { type ReactNode } from 'react';

/** A hairline while answers are on their way; said once, politely. */
export function Busy(): ReactNode {
  const busy = useIsFetching() > 0;
  return (
    <div className="busy" data-busy={busy} role="status">
      <span className="visually-hidden">{busy ? 'Loading' : ''}</span>
    </div>
  );
}

import { type ReactNode } from 'react';
import { useAwaited } from '../lib/use-awaited.js';

/** A hairline while answers are on their way; said once, politely. */
export function Busy(): ReactNode {
  const busy = useAwaited() > 0;
  return (
    <div className="busy" data-busy={busy} role="status">
      <span className="visually-hidden">{busy ? 'Loading' : ''}</span>
    </div>
  );
}

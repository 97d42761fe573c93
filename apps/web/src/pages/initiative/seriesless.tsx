import { type Gap } from '@chokepoint/api-contract';
import { type ReactNode } from 'react';

/** Covered minerals that no source reports the outcome of: not zero, and not unchanged. */
export function Seriesless({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode {
  const messages = [...new Set(gaps.map(({ message }) => message))];
  if (messages.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {messages.length === 1
          ? '1 covered mineral has no series of this outcome'
          : `${messages.length} covered minerals have no series of this outcome`}
      </summary>
      <ul className="plain">
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

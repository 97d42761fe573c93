import { type ReactNode } from 'react';
import { explain } from './problem-error.js';

interface Props {
  /** What failed, as a short sentence without a full stop. */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Says what failed and what to do; the rest of the page lives on around it. */
export function ErrorPanel({ what, error, onRetry }: Props): ReactNode {
  const { detail, code, advice } = explain(error);
  return (
    <div className="error" role="alert">
      <p>
        <strong>{what}.</strong> {detail}
      </p>
      <p className="muted">
        {advice} <code>{code}</code>
      </p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

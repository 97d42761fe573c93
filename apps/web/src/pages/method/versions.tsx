import { type MethodDetail } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

type Props = Pick<MethodDetail, 'id' | 'version' | 'history'>;

/** Every version of the method, the newest first: since when, and what it changed. */
export function Versions({ id, version, history }: Props): ReactNode {
  return (
    <dl className="pairs" aria-label="Versions">
      {history.toReversed().map((one) => (
        <div key={one.version}>
          <dt>
            {one.version === version ? (
              `Version ${one.version}, this page`
            ) : (
              <Link to="/methods/$id" params={{ id: `${id}@${one.version}` }}>
                Version {one.version}
              </Link>
            )}
          </dt>
          <dd>
            {one.what} <span className="muted">Since {formatDate(one.on)}.</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

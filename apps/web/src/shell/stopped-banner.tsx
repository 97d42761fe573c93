import { formatInstant } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { head } from '../api/queries.js';

/** Says that the figures, or the register, stand still at an event that could not be taken in. */
export function StoppedBanner(): ReactNode {
  const { data } = useQuery(head());
  const stopped = data?.projections.filter(({ fault }) => fault !== null) ?? [];
  return stopped.map(
    ({ name, fault }) =>
      fault && (
        <div className="banner" role="alert" key={name}>
          <p>
            The {name} stopped on {formatInstant(fault.since)} at{' '}
            <Link to="/ledger/$id" params={{ id: fault.eventId }}>
              {fault.type}, position {fault.position}
            </Link>
            , which could not be taken in. What the ledger learned from there on is not on these
            pages.
          </p>
        </div>
      ),
  );
}

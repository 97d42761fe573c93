import { type InitiativeSummary } from '@chokepoint/api-contract';
import { formatDate } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

/** Every initiative and shock, with the way to what moved after it. */
export function AllInitiatives(): ReactNode {
  const found = useQuery(initiatives(useKnowledge()));
  return (
    <section className="panel" aria-labelledby="each">
      <h2 id="each">What moved after each initiative and shock</h2>
      <Answered found={found} what="the register" height={600}>
        {({ initiatives: all }) =>
          all.length === 0 ? (
            <p className="empty">Nothing of the register was known by this day.</p>
          ) : (
            <div className="columns">
              <List title="Initiatives" all={all.filter(({ lane }) => lane === 'initiative')} />
              <List title="Shocks" all={all.filter(({ lane }) => lane === 'shock')} />
            </div>
          )
        }
      </Answered>
    </section>
  );
}

interface ListProps {
  readonly title: string;
  readonly all: readonly InitiativeSummary[];
}

const List = ({ title, all }: ListProps): ReactNode => (
  <div>
    <h3>
      {title} ({all.length})
    </h3>
    <ul className="plain dated">
      {all.map(({ id, name, effectiveOn, effectivePrecision }) => (
        <li key={id}>
          <span className="muted">{formatDate(effectiveOn, effectivePrecision)}</span>
          <Link to="/initiatives/$id" params={{ id }} hash="moved">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </div>
);

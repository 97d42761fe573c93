import { type InitiativeSummary } from '@chokepoint/api-contract';
import { kindWords, statusWords } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { mentionsOf } from './mentions.js';

/** Which initiatives speak of the instrument, and how far it has come in each. */
export function OnTheRegister({ kinds }: { readonly kinds: readonly string[] }): ReactNode {
  const found = useQuery(initiatives(useKnowledge()));
  if (kinds.length === 0) return null;
  return (
    <>
      <h3>On the register of initiatives</h3>
      <Answered found={found} what="the register of initiatives" height={80}>
        {(answer) => <Mentions initiatives={answer.initiatives} kinds={kinds} />}
      </Answered>
    </>
  );
}

interface Props {
  readonly initiatives: readonly InitiativeSummary[];
  readonly kinds: readonly string[];
}

function Mentions({ initiatives: all, kinds }: Props): ReactNode {
  const mentions = mentionsOf(all, kinds);
  if (mentions.length === 0)
    return (
      <p className="muted">
        No initiative on record has {kinds.map(kindWords).join(' or ')} mentioned, proposed, adopted
        or in force.
      </p>
    );
  return (
    <ul className="what-if-questions">
      {mentions.map(({ id, name, status, kind }) => (
        <li key={`${id}-${kind}-${status}`}>
          <Link to="/initiatives/$id" params={{ id }}>
            {name}
          </Link>
          <span className="muted">
            {' '}
            {kinds.length > 1 && `${kindWords(kind)}, `}
            {statusWords(status)}
          </span>
        </li>
      ))}
    </ul>
  );
}

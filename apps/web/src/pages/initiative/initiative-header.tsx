import { type InitiativeDetail } from '@chokepoint/api-contract';
import { formatDate, kindWords, statusWords, verificationWords } from '@chokepoint/charts';
import { Badge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

export function InitiativeHeader({
  initiative,
}: {
  readonly initiative: InitiativeDetail;
}): ReactNode {
  const { name, type, lane, status, summary, parties, minerals, coversAll, verification } =
    initiative;
  return (
    <header className="page-head">
      <h1>{name}</h1>
      <p className="marks">
        <Badge>{lane}</Badge>
        <Badge>{kindWords(type)}</Badge>
        <Badge
          tone={
            status === 'in-force'
              ? 'good'
              : status === 'suspended' || status === 'term-passed'
                ? 'warn'
                : 'neutral'
          }
        >
          {statusWords(status)}
        </Badge>
        <span className="muted">Verified in: {verificationWords(verification)}</span>
      </p>
      <p className="prose">{summary}</p>
      <p>
        <Link to="/record" search={{ initiative: initiative.id }}>
          History, and record or correct a statement
        </Link>
      </p>
      <dl className="pairs">
        <dt>Counts from</dt>
        <dd>
          {formatDate(initiative.effectiveOn, initiative.effectivePrecision)} (
          {kindWords(initiative.effectiveKind)})
        </dd>
        <dt>Parties</dt>
        <dd>
          {parties.length === 0
            ? 'none named'
            : parties.map((party) => `${party.name} (${party.role})`).join(', ')}
        </dd>
        <dt>Covers</dt>
        <dd>
          {coversAll && `all ${coversAll} raw materials${minerals.length > 0 ? ', ' : ''}`}
          {minerals.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/minerals/$id" params={{ id }}>
                {id.replaceAll('-', ' ')}
              </Link>
            </span>
          ))}
        </dd>
      </dl>
    </header>
  );
}

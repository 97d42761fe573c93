import { type FactRow } from '@chokepoint/api-contract';
import { formatDate, formatExact } from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { CorrectFigure } from '../write/correction/correct-figure.js';
import { CorrectionNote } from './correction-note.js';

/** One recorded row: its figure, what was printed, and the way back to file and event. */
export function FactCard({ fact }: { readonly fact: FactRow }): ReactNode {
  const { value, unit, raw, flags } = fact;
  const place = [fact.areaName, fact.partnerName].filter(Boolean).join(' from ');
  return (
    <section className="fact">
      <h3>
        {value === null
          ? 'no figure'
          : `${formatExact(value)} ${unit === 'share' ? '(share, 0-1)' : unit}`}{' '}
        <FlagBadges flags={flags} />
      </h3>
      <dl>
        <dt>For</dt>
        <dd>
          {place}, {fact.period}, {fact.form}
        </dd>
        {raw !== null && (
          <>
            <dt>As printed</dt>
            <dd>
              <code>{raw}</code>
            </dd>
          </>
        )}
        {fact.correction && <CorrectionNote correction={fact.correction} unit={unit} />}
        <dt>Release</dt>
        <dd>
          <Link to="/sources/$id" params={{ id: fact.release }}>
            {fact.release}
          </Link>
          , published {formatDate(fact.publishedOn)}
        </dd>
        <dt>File and row</dt>
        <dd>
          {fact.file}, row {fact.row}
        </dd>
        <dt>Event</dt>
        <dd>
          <Link to="/ledger/$id" params={{ id: fact.eventId }}>
            position {fact.position}
          </Link>
        </dd>
        <dt>Content hash</dt>
        <dd>
          <code className="hash">{fact.contentHash}</code>
        </dd>
      </dl>
      {fact.correction ? (
        <p>
          <Link to="/sources" search={{ tab: 'corrections' }}>
            All corrections
          </Link>
          , and how to take one back.
        </p>
      ) : (
        <CorrectFigure fact={fact} />
      )}
    </section>
  );
}

import { type RecordedMeetings } from '@chokepoint/api-contract';
import { formatDate, verificationWords } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** Each meeting with what came of it as recorded. That it met is no outcome. */
export function Meetings({ recorded }: { readonly recorded: RecordedMeetings | null }): ReactNode {
  return (
    <section className="panel" aria-labelledby="meetings">
      <h2 id="meetings">Trilateral meetings and what is recorded of them</h2>
      {recorded === null ? (
        <p className="empty">The dialogue is not on the register at this state of knowledge.</p>
      ) : (
        <>
          <p className="subtitle">
            <Link to="/initiatives/$id" params={{ id: recorded.initiative }}>
              {recorded.name}
            </Link>
            : {recorded.meetings.length} meetings recorded, {recorded.commitments} commitments.
          </p>
          <dl className="pairs">
            {recorded.meetings.map(({ on, precision, place, recorded: what, citations }) => (
              <div key={`${on}-${what}`}>
                <dt>{formatDate(on, precision)}</dt>
                <dd>
                  {[place, what].filter(Boolean).join(': ')}{' '}
                  <span className="muted">
                    {citations
                      .map((one) => `${one.publisher} (${verificationWords(one.verification)})`)
                      .join(', ')}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

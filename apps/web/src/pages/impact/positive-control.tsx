import { type PositiveControl } from '@chokepoint/api-contract';
import { formatDate, list, verificationWords } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

/** Would the method see a change if there were one? */
export function PositiveControlPanel({
  control,
}: {
  readonly control: PositiveControl;
}): ReactNode {
  const { areaName, event, reported, exceptions, series, gaps } = control;
  return (
    <section className="panel" aria-labelledby="positive-control">
      <h2 id="positive-control">Would a change show? Positive control: {areaName} after 2010</h2>
      <p className="prose">
        A method that sees no change must show that it can see one.{' '}
        {event === null
          ? `Nothing of ${areaName}’s supply was recorded by this day.`
          : `${areaName}’s supply of rare earths is the case in which dependency on one country is reported to have fallen, though not for ${list(exceptions.map((one) => one.toLowerCase()))}.`}
      </p>
      <dl className="pairs">
        {event && (
          <div>
            <dt>Event</dt>
            <dd>
              <Link to="/initiatives/$id" params={{ id: event.id }}>
                {event.name}
              </Link>{' '}
              <span className="muted">{formatDate(event.on, event.precision)}</span>
            </dd>
          </div>
        )}
        {reported.map((one) => (
          <div key={one.publisher}>
            <dt>{one.publisher}</dt>
            <dd>
              {one.before ? bounded(one.before) : 'no figure for then'}, later {bounded(one.after)}{' '}
              <span className="muted">{verificationWords(one.verification)}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>In this ledger</dt>
          <dd>
            {gaps.map(({ code, message }) => (
              <span key={code}>No data: {message} </span>
            ))}
            {series.map((one) => (
              <span key={`${one.mineral}-${one.stage}-${one.measure}-${one.source}`}>
                {one.mineral}, {one.stage}, {one.measure} ({one.source}): {one.periods} periods,{' '}
                {one.first} to {one.latest}.{' '}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>So</dt>
          <dd>
            {series.length === 0
              ? 'Whether the method sees that case is not shown here.'
              : 'The figures are here, the method has not been run on them.'}{' '}
            What it sees in series with a planted change is in the document{' '}
            <code>infra/docs/positive-control.md</code>.
          </dd>
        </div>
      </dl>
    </section>
  );
}

const bounded = ({ bound, share }: PositiveControl['reported'][number]['after']): string =>
  `${bound} ${Math.round(share * 100)}\u00a0%`;

import { type AppliedCorrection } from '@chokepoint/api-contract';
import { formatDate, formatExact } from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

interface Props {
  readonly correction: AppliedCorrection;
  readonly unit: string;
}

/** What the publisher says where a person says otherwise, why, and from which source. */
export function CorrectionNote({ correction, unit }: Props): ReactNode {
  const { printed, printedFlags, reason, citations, correctedOn, eventId, position } = correction;
  return (
    <>
      <dt>Publisher</dt>
      <dd>
        {printed === null ? 'no figure' : `${formatExact(printed)} ${unit}`}{' '}
        <FlagBadges flags={printedFlags} />
      </dd>
      <dt>Corrected</dt>
      <dd>
        {formatDate(correctedOn)}:{' '}
        <Link to="/ledger/$id" params={{ id: eventId }}>
          position {position}
        </Link>
        , by {correction.actor}
      </dd>
      <dt>Because</dt>
      <dd>{reason}</dd>
      <dt>According to</dt>
      <dd>
        {citations.map(({ publisher, title, url, publishedOn }) => (
          <span key={`${publisher} ${title}`} className="cited">
            {publisher}, {url ? <a href={url}>{title}</a> : title}
            {publishedOn && `, ${formatDate(publishedOn)}`}
          </span>
        ))}
      </dd>
    </>
  );
}

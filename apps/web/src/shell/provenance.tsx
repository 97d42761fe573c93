import { BASIS_NAMES, formatPeriod, sourceName, STAGE_NAMES } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { facts } from '../api/queries.js';
import { Answered } from '../lib/answered.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { type ProvenanceKey } from '../search/provenance-key.js';
import { CiteFigure } from './cite-figure.js';
import { FactCard } from './fact-card.js';
import { FigureNotes } from './figure-notes.js';
import { FigureProof } from './figure-proof.js';

const SHOWN = 40;

/** The rows of the publisher's file behind one figure, and the event that holds each of them. */
export default function Provenance({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
  const { mineral, stage, basis, measure, source, period, area } = figure;
  const asked = useKnowledge();
  const found = useQuery(
    facts(mineral, { stage, basis, measure, source, period, limit: 5000 }, asked),
  );
  return (
    <Answered found={found} what="the rows" height={240}>
      {(answer) => {
        // In trade the supplying country is the partner; elsewhere it is the area itself.
        const rows = answer.facts.filter(
          (fact) => (basis === 'eu-imports' ? fact.partner : fact.area) === area,
        );
        const areaName = rows[0]?.partnerName ?? rows[0]?.areaName ?? area;
        return (
          <>
            <p className="muted">
              {areaName}, {formatPeriod(period)}: {STAGE_NAMES[stage]}, {BASIS_NAMES[basis]};{' '}
              {sourceName(source)}.
            </p>
            {rows.length === 0 && (
              <p className="empty">
                No row of {formatPeriod(period)} is on record for this area at this state of
                knowledge.
              </p>
            )}
            {rows.length > 1 && (
              <p>
                The figure adds up {rows.length} rows{answer.nextCursor ? ' and more' : ''}.
              </p>
            )}
            {rows.slice(0, SHOWN).map((fact) => (
              <FactCard
                key={`${fact.position}-${fact.row}-${fact.area}-${fact.partner}`}
                fact={fact}
              />
            ))}
            <p>
              A share divides by the sum of everything that was reported for the period:{' '}
              <Link
                to="/minerals/$id"
                params={{ id: mineral }}
                search={{ stage, basis, measure, source, facts: period }}
                hash="facts"
              >
                all rows of {formatPeriod(period)}
              </Link>
              .
            </p>
            {rows.length > SHOWN && (
              <p>The first {SHOWN} are shown; the facts table of the mineral holds all.</p>
            )}
            {rows.length > 0 && (
              <>
                <CiteFigure figure={figure} rows={rows} knownAt={answer.knownAt} />
                <FigureProof figure={figure} />
                <FigureNotes figure={figure} knownAt={answer.knownAt} />
              </>
            )}
          </>
        );
      }}
    </Answered>
  );
}

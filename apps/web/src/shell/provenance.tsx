import { BASIS_NAMES, formatPeriod, sourceName, STAGE_NAMES } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { facts } from '../api/queries.js';
import { Answered } from '../lib/answered.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { EVERY_AREA, type ProvenanceKey } from '../search/provenance-key.js';
import { CiteFigure } from './cite-figure.js';
import { FactCard } from './fact-card.js';
import { FigureNotes } from './figure-notes.js';
import { FigureProof } from './figure-proof.js';
import { PeriodInputs } from './period-inputs.js';

const SHOWN = 40;

/** Where a figure comes from: its rows, or, of what follows from all of a period, its inputs. */
export default function Provenance({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
  return figure.area === EVERY_AREA ? <Derived figure={figure} /> : <Rows figure={figure} />;
}

function Derived({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
  const { stage, basis, source, period } = figure;
  return (
    <>
      <p className="muted">
        {formatPeriod(period)}: {STAGE_NAMES[stage]}, {BASIS_NAMES[basis]}; {sourceName(source)}.
      </p>
      <PeriodInputs figure={figure} />
      <FigureProof figure={figure} />
    </>
  );
}

/** The rows of the publisher's file behind one figure, and the event that holds each of them. */
function Rows({ figure }: { readonly figure: ProvenanceKey }): ReactNode {
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
            {rows.length > SHOWN && (
              <p>The first {SHOWN} are shown; the facts table of the mineral holds all.</p>
            )}
            {rows.length > 0 && (
              <>
                <PeriodInputs figure={figure} />
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

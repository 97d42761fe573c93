import { type PerimeterAnswer, type PerimeterMember } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { Badge, type Tone } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { perimeters } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

const STATUS_TONES: Readonly<Record<string, Tone>> = { expected: 'warn', adopted: 'good' };
const VALIDITY: Readonly<Record<PerimeterAnswer['validity'], string>> = {
  valid: 'holds on this day',
  'not-yet': 'does not hold yet',
  ended: 'its term passed; what holds now is unknown',
  'not-stated': 'no source states from when it holds',
};

/** Who counts as 'trusted', by whose definition, and whom sources put inside or outside. */
export function PerimetersTab(): ReactNode {
  const found = useQuery(perimeters(useKnowledge()));
  return (
    <Answered found={found} what="the perimeters" height={480}>
      {({ perimeters: all, asOf }) => (
        <>
          <p className="muted">
            As stated by {formatDate(asOf)}. Who is not listed is neither inside nor outside: no
            source read so far says it. What a perimeter means for what you buy stands under{' '}
            <Link to="/exposure">Exposure</Link>.
          </p>
          {all.length === 0 && (
            <p className="empty">No perimeter was defined, or expected, by this day.</p>
          )}
          {all.map((one) => (
            <Perimeter key={`${one.initiative} ${one.perimeter}`} perimeter={one} />
          ))}
        </>
      )}
    </Answered>
  );
}

function Perimeter({ perimeter: one }: { readonly perimeter: PerimeterAnswer }): ReactNode {
  const { current, versions, members } = one;
  const id = `perimeter-${one.initiative}-${one.perimeter}`;
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>
        {kindWords(one.perimeter)}{' '}
        <Badge tone={STATUS_TONES[current.status] ?? 'neutral'}>{current.status}</Badge>
      </h2>
      <p>{current.definition}</p>
      <dl className="pairs facts">
        <Pair term="Defined by">{current.by}</Pair>
        <Pair term="Of">
          <Link to="/initiatives/$id" params={{ id: one.initiative }}>
            {one.initiativeName}
          </Link>
        </Pair>
        <Pair term="Version">
          {current.version} of {formatDate(current.on, current.precision)}
        </Pair>
        <Pair term="Validity">
          {VALIDITY[one.validity]}
          {current.validUntil !== null && `, until ${formatDate(current.validUntil)}`}
        </Pair>
        <Pair term="Sources">
          {current.citations.map(({ publisher, title }) => `${publisher}: ${title}`).join('; ')}
        </Pair>
      </dl>
      <h3>Criteria</h3>
      {current.criteria.length === 0 ? (
        <p className="unknown">Not stated by any source read so far.</p>
      ) : (
        <ul className="plain">
          {current.criteria.map(({ criterion, rule }) => (
            <li key={criterion}>{rule}</li>
          ))}
        </ul>
      )}
      <h3>Inside and outside</h3>
      {members.length === 0 ? (
        <p className="unknown">
          No source read so far puts a country or a supplier on either side.
        </p>
      ) : (
        <Members members={members} />
      )}
      {versions.length > 1 && (
        <details className="fold">
          <summary>Former versions</summary>
          <ul className="plain">
            {versions.slice(0, -1).map(({ version, status, on, precision, definition }) => (
              <li key={version}>
                {version}, {status}, {formatDate(on, precision)}: {definition}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Pair = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const HEADS = ['Country', 'Supplier', 'Instrument', 'Standing', 'By criterion', 'Since', 'Source'];

function Members({ members }: { readonly members: readonly PerimeterMember[] }): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label="Inside and outside" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {HEADS.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={`${one.area} ${one.supplier} ${one.instrument}`}>
              <th scope="row">{one.areaName}</th>
              <td>{one.supplier ?? 'the country as a whole'}</td>
              <td>{one.instrument === null ? 'any' : kindWords(one.instrument)}</td>
              <td>
                <Badge tone={one.standing === 'inside' ? 'good' : 'bad'}>{one.standing}</Badge>
              </td>
              <td>{one.criterion ?? <span className="unknown">not stated</span>}</td>
              <td className="nowrap">{formatDate(one.on, one.precision)}</td>
              <td>
                {one.what}
                <p className="muted">
                  {one.citations.map(({ publisher }) => publisher).join(', ')}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

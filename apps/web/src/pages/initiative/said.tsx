import { type InitiativeDetail } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { Badge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

type Subject = InitiativeDetail['subjects'][number];

/** What sources state, side by side where they differ; nothing is averaged. */
export function Said({ subjects }: Pick<InitiativeDetail, 'subjects'>): ReactNode {
  if (subjects.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="said">
      <h2 id="said">What sources state</h2>
      <dl className="pairs">
        {subjects.map((subject) => (
          <div key={subject.subject}>
            <dt>
              {subject.subject}
              {subject.conflicting && (
                <>
                  {' '}
                  <Badge tone="warn">sources differ</Badge>
                </>
              )}
            </dt>
            <dd>
              <Values subject={subject} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Values = ({ subject: { values } }: { readonly subject: Subject }): ReactNode => (
  <ul className="plain">
    {values.map(({ value, citations }) => (
      <li key={value}>
        {value}{' '}
        <span className="muted">{citations.map(({ publisher }) => publisher).join(', ')}</span>
      </li>
    ))}
  </ul>
);

/** Benchmarks of the law that it could move, as a source or its own text says. */
export function Benchmarks({ benchmarks }: Pick<InitiativeDetail, 'benchmarks'>): ReactNode {
  if (benchmarks.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="addressed">
      <h2 id="addressed">Benchmarks it could move</h2>
      <p>
        {benchmarks.map(kindWords).join(', ')} (Art. 5 of Regulation (EU) 2024/1252).{' '}
        <Link to="/benchmarks">How far the Union is from them</Link>
      </p>
    </section>
  );
}

/** Open questions with what was recorded for each way they may turn out; no verdict. */
export function Scenarios({ scenarios }: Pick<InitiativeDetail, 'scenarios'>): ReactNode {
  return scenarios.map(({ scenario, question, branches }) => (
    <section key={scenario} className="panel" aria-labelledby={scenario}>
      <h2 id={scenario}>{question}</h2>
      <dl className="pairs">
        {branches.map(({ branch, name, indications }) => (
          <div key={branch}>
            <dt>{name}</dt>
            <dd>
              {indications.length === 0 ? (
                <span className="unknown">nothing recorded</span>
              ) : (
                <ul className="plain">
                  {indications.map(({ what, on, precision }) => (
                    <li key={`${on}-${what}`}>
                      {formatDate(on, precision)}: {what}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">Gathered, not weighed: no verdict is drawn.</p>
    </section>
  ));
}

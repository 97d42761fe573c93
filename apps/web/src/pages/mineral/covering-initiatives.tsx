import { type InitiativesAnswer } from '@chokepoint/api-contract';
import { formatDate, statusWords } from '@chokepoint/charts';
import { type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives, questionOf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { DownloadAnswer } from '../../lib/download-answer.js';
import { useKnowledge } from '../../lib/use-knowledge.js';

interface Props {
  readonly id: string;
  readonly register: UseQueryResult<InitiativesAnswer>;
}

/** Initiatives and shocks that cover the mineral; each page says what moved. */
export function CoveringInitiatives({ id: mineral, register }: Props): ReactNode {
  const asked = useKnowledge();
  const rows = [...(register.data?.initiatives ?? [])].sort((a, b) =>
    a.effectiveOn < b.effectiveOn ? 1 : -1,
  );
  return (
    <section className="panel" aria-labelledby="covering">
      <h2 id="covering">
        {register.data
          ? `${rows.length} initiatives and shocks cover it`
          : 'Initiatives and shocks that cover it'}
      </h2>
      <Answered found={register} what="the initiatives" height={200}>
        {() =>
          rows.length === 0 ? (
            <p className="empty">None of the register was known by this day.</p>
          ) : (
            <div
              className="table-scroll short"
              role="group"
              aria-label="Initiatives and shocks"
              tabIndex={0}
            >
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Date</th>
                    <th scope="col">Lane</th>
                    <th scope="col">Name</th>
                    <th scope="col">State</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, name, lane, effectiveOn, effectivePrecision, status }) => (
                    <tr key={id}>
                      <td className="nowrap">{formatDate(effectiveOn, effectivePrecision)}</td>
                      <td>{lane}</td>
                      <td>
                        <Link to="/initiatives/$id" params={{ id }}>
                          {name}
                        </Link>
                      </td>
                      <td>{statusWords(status)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
      {rows.length > 0 && (
        <DownloadAnswer
          {...questionOf(initiatives(asked, mineral))}
          name={`${mineral}-initiatives`}
          label="The initiatives and shocks"
        />
      )}
    </section>
  );
}

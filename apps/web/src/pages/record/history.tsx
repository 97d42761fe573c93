import { type RecordedStatement } from '@chokepoint/api-contract';
import { formatDate, kindWords } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';

interface Props {
  readonly statements: readonly RecordedStatement[];
  readonly onCorrect: (revision: number) => void;
  readonly onRetract: (revision: number) => void;
}

const isCorrection = ({ type }: RecordedStatement): boolean =>
  type === 'StatementCorrected' || type === 'StatementRetracted';

/** 'InitiativeAnnounced' as 'initiative announced'. */
export const typeWords = (type: string): string =>
  type.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();

/** Everything that was recorded, the newest first; what no longer stands is struck through. */
export function History({ statements, onCorrect, onRetract }: Props): ReactNode {
  return (
    <ol className="history">
      {statements.toReversed().map((one) => (
        <li key={one.revision} className={one.changedBy === null ? undefined : 'changed'}>
          <p>
            <strong>{typeWords(one.type)}</strong>{' '}
            <span className="muted">
              statement {one.revision}, recorded {formatDate(one.recordedAt.slice(0, 10))} by{' '}
              {one.actor},{' '}
              <Link to="/ledger" search={{ before: String(BigInt(one.position) + 1n) }}>
                position {one.position}
              </Link>
            </span>
          </p>
          {one.changedBy !== null && (
            <p className="muted">
              {one.retracted ? 'Retracted' : 'Corrected'} by statement {one.changedBy}.
            </p>
          )}
          <Details statement={one} />
          {!isCorrection(one) && !one.retracted && (
            <p className="history-tools">
              <button type="button" onClick={() => onCorrect(one.revision)}>
                Correct statement {one.revision}
              </button>
              {one.type !== 'InitiativeAnnounced' && (
                <button type="button" onClick={() => onRetract(one.revision)}>
                  Retract statement {one.revision}
                </button>
              )}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Details({ statement: { data } }: { readonly statement: RecordedStatement }): ReactNode {
  return (
    <details>
      <summary>{summaryOf(data)}</summary>
      <pre>{JSON.stringify(data, null, 2)}</pre>
    </details>
  );
}

function summaryOf(data: RecordedStatement['data']): string {
  const words = [
    'name',
    'deliverable',
    'what',
    'why',
    'description',
    'question',
    'subject',
    'commitment',
  ]
    .map((key) => data[key])
    .find((value) => typeof value === 'string');
  const on = typeof data['on'] === 'string' ? formatDate(data['on']) : '';
  return [on, kindWords(typeof words === 'string' ? words : '')].filter(Boolean).join(': ');
}

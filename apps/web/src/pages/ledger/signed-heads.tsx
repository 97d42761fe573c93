import { type LedgerHeadsAnswer } from '@chokepoint/api-contract';
import { formatInstant } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { signedHeads } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';

/** What the notary signed lately: whoever keeps a head can tell later whether the log was altered. */
export function SignedHeads(): ReactNode {
  const found = useQuery(signedHeads());
  return (
    <section className="panel" aria-labelledby="signed-heads">
      <h2 id="signed-heads">Signed heads</h2>
      <Answered found={found} what="the signed heads" height={120}>
        {(answer) => <HeadTable answer={answer} />}
      </Answered>
    </section>
  );
}

function HeadTable({ answer }: { readonly answer: LedgerHeadsAnswer }): ReactNode {
  if (answer.heads.length === 0) {
    return (
      <p className="empty">
        No head has been signed yet. The notary signs on a schedule once it holds a key.
      </p>
    );
  }
  return (
    <>
      <p className="muted">
        Each is a signature over the whole log up to its position. Keep one elsewhere, and{' '}
        <code>chokepoint verify</code> tells whether anything before it was altered since.
      </p>
      <div className="table-scroll" role="group" aria-label="Signed heads" tabIndex={0}>
        <table className="table">
          <caption className="visually-hidden">Signed heads, newest first</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                Up to position
              </th>
              <th scope="col">Signed</th>
              <th scope="col">Root of the tree</th>
              <th scope="col">Key</th>
            </tr>
          </thead>
          <tbody>
            {answer.heads.map(({ size, headPosition, signedAt, root, keyId }) => (
              <tr key={`${size} ${keyId}`}>
                <td className="num">{headPosition}</td>
                <td className="nowrap">{formatInstant(signedAt)}</td>
                <td>
                  <code className="hash">{root}</code>
                </td>
                <td>
                  <code className="hash">{keyId}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>Public keys, to check the signatures and proofs with</summary>
        <dl className="pairs">
          {answer.keys.map(({ keyId, publicKey }) => (
            <Fragment key={keyId}>
              <dt>
                <code className="hash">{keyId}</code>
              </dt>
              <dd>
                <code className="hash">{publicKey}</code>
              </dd>
            </Fragment>
          ))}
        </dl>
      </details>
    </>
  );
}

import { type GroupAssessment } from '@chokepoint/api-contract';
import { formatIndex, formatScore, midSentence } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { WorkedOutBy } from '../../../lib/method-link.js';

/** A group in one study: the plain mean of its members, printed and worked out again. */
export function GroupMembers({
  group,
  name,
}: {
  readonly group: GroupAssessment;
  readonly name: string;
}): ReactNode {
  const { year, members, published, meanOfPublished, meanOfRecomputed, method, gaps } = group;
  return (
    <div className="study">
      <h3>
        {name}, study of {year}: plain mean of {members.length} members
      </h3>
      <p>
        {published !== null && `Printed for the group: ${formatScore(published)}. `}
        {meanOfPublished && `Mean of the printed values: ${formatIndex(meanOfPublished)}. `}
        {meanOfRecomputed && `Mean of those worked out again: ${formatIndex(meanOfRecomputed)}. `}
      </p>
      <WorkedOutBy methods={[method]} />
      {gaps.map(({ code, message }) => (
        <p key={code} className="muted">
          {message}
        </p>
      ))}
      <details className="fold">
        <summary>Its {members.length} members</summary>
        <div
          className="table-scroll short"
          role="group"
          aria-label={`Members of ${midSentence(name)}, ${year}`}
          tabIndex={0}
        >
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Member</th>
                <th scope="col" className="num">
                  SR printed
                </th>
                <th scope="col" className="num">
                  SR worked out again
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((one) => (
                <tr key={one.mineral}>
                  <th scope="row">
                    <Link to="/minerals/$id" params={{ id: one.mineral }}>
                      {one.name}
                    </Link>
                  </th>
                  <td className="num">
                    {one.published === null ? <NotKnown /> : formatScore(one.published)}
                  </td>
                  <td className="num">
                    {one.supplyRisk ? formatIndex(one.supplyRisk) : <NotKnown />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

const NotKnown = (): ReactNode => <span className="unknown">not known</span>;

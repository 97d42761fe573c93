import { type MineralSummary } from '@chokepoint/api-contract';
import { cellOf, flagWords, formatScore } from '@chokepoint/charts';
import { FlagBadges } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { ChangeCell } from './change-cell.js';
import { MatrixCell } from './matrix-cell.js';

export function MatrixRow({ mineral }: { readonly mineral: MineralSummary }): ReactNode {
  const { id, name, grade, assessment, lastPublished, gaps } = mineral;
  const imports = cellOf(mineral, 'imports');
  // The row warns; what is merely worth knowing is said where the figure is looked at.
  const flags = mineral.headlines
    .flatMap((headline) => headline.flags)
    .filter((flag) => flagWords(flag).tone === 'warn');
  const none = {
    word: mineral.kind === 'group' ? 'by member' : 'no figure',
    why: gaps.map((gap) => gap.message).join(' ') || 'No figure at this state of knowledge.',
  };
  return (
    <tr>
      <th scope="row">
        <Link to="/minerals/$id" params={{ id }}>
          {name}
        </Link>
        {grade && <span className="muted"> {grade}</span>}
      </th>
      <MatrixCell mineral={id} headline={cellOf(mineral, 'extraction')} none={none} />
      <MatrixCell mineral={id} headline={cellOf(mineral, 'processing')} none={none} />
      <MatrixCell mineral={id} headline={imports} none={none} spark />
      <MatrixCell mineral={id} headline={cellOf(mineral, 'sourcing')} none={none} />
      <td className="num">
        {assessment?.supplyRisk == null ? (
          <span className="unknown">none</span>
        ) : (
          <>
            {formatScore(assessment.supplyRisk)} <span className="muted">{assessment.year}</span>
          </>
        )}
      </td>
      <ChangeCell change={imports?.change ?? null} />
      <td>
        <FlagBadges flags={flags} />
      </td>
      <td className="muted nowrap">{lastPublished ?? 'none'}</td>
    </tr>
  );
}

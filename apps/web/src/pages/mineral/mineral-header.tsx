import { type MineralDetail } from '@chokepoint/api-contract';
import { Badge } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { HeadlineFigures } from './headline-figures.js';
import { TradeCodes } from './trade-codes.js';

export function MineralHeader({ detail }: { readonly detail: MineralDetail }): ReactNode {
  const { name, symbol, strategic, critical, grade, uses, members, codes, gaps } = detail;
  return (
    <header className="page-head">
      <h1>
        {name} {symbol && <span className="muted">{symbol}</span>}
      </h1>
      <p className="marks">
        {strategic && <Badge>strategic{grade ? ` (${grade})` : ''}</Badge>}
        {critical && <Badge>critical</Badge>}
        {uses.length > 0 && <span className="muted">Used for {uses.join(', ')}.</span>}
      </p>
      {members.length > 0 && (
        <p>
          Members:{' '}
          {members.map((member, index) => (
            <span key={member.id}>
              {index > 0 && ', '}
              <Link to="/minerals/$id" params={{ id: member.id }}>
                {member.name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <HeadlineFigures detail={detail} />
      {gaps.map((gap) => (
        <p key={gap.message} className="muted">
          {gap.message}
        </p>
      ))}
      {codes.length > 0 && <TradeCodes codes={codes} />}
    </header>
  );
}

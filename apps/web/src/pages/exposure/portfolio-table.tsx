import { type ExposureLine } from '@chokepoint/api-contract';
import { formatShare, sourceName } from '@chokepoint/charts';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { stageName } from '../../lib/stage-name.js';

interface Props {
  readonly lines: readonly ExposureLine[];
  readonly onRemove: (line: string) => void;
}

const HEADS = ['Supply', 'World production', 'EU imports', 'Bears on it', 'Perimeters', ''];

/** Each line with the country's part of supply and what bears on it, counted. */
export function PortfolioTable({ lines, onRemove }: Props): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label="Portfolio" tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">Portfolio</caption>
        <thead>
          <tr>
            {HEADS.map((label) => (
              <th key={label} scope="col">
                {label || <span className="visually-hidden">Remove</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.line} line={line} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line, onRemove }: Omit<Props, 'lines'> & { readonly line: ExposureLine }) {
  const name = `${line.mineralName}, ${stageName(line.stage)}, from ${line.originName}`;
  return (
    <tr>
      <th scope="row">
        <Link to="/minerals/$id" params={{ id: line.mineral }} search={{ stage: line.stage }}>
          {line.mineralName}
        </Link>
        <p className="muted">
          {stageName(line.stage)}, from {line.originName}
        </p>
      </th>
      {line.supply.map((supply) => (
        <td key={supply.basis}>
          <Share line={line} supply={supply} />
        </td>
      ))}
      <td>{bearings(line)}</td>
      <td>{perimeterWords(line)}</td>
      <td>
        <button type="button" className="quiet" onClick={() => onRemove(line.line)}>
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </td>
    </tr>
  );
}

type Supply = ExposureLine['supply'][number];

function Share({ line, supply }: { readonly line: ExposureLine; readonly supply: Supply }) {
  const { share, standing, top1, period, source, basis, gaps } = supply;
  if (period === null || source === null) {
    return <span className="unknown">{gaps[0]?.message ?? 'not available'}</span>;
  }
  return (
    <>
      <Link
        to="/minerals/$id"
        params={{ id: line.mineral }}
        search={{ stage: line.stage, basis, source }}
      >
        {share === null ? (
          <span className="unknown">{standing === 'withheld' ? 'withheld' : 'not named'}</span>
        ) : (
          formatShare(share)
        )}
      </Link>
      <p className="muted">
        {top1 !== null &&
          top1.area !== line.origin &&
          `${top1.name} leads with ${formatShare(top1.share)}; `}
        {top1?.area === line.origin && 'leads; '}
        {period}, {sourceName(source)}
      </p>
    </>
  );
}

function bearings({ instruments }: ExposureLine): string {
  const live = instruments.filter(({ standing }) => standing === 'live');
  const risks = live.filter(({ bearing }) => bearing === 'risk').length;
  const chances = live.filter(({ bearing }) => bearing === 'opportunity').length;
  const waiting = instruments.filter(
    ({ bearing, standing }) => bearing === 'risk' && standing !== 'live',
  ).length;
  if (instruments.length === 0) return 'no instrument on record';
  const may = waiting === 0 ? '' : `; ${waiting} more ${waiting === 1 ? 'risk' : 'risks'} not live`;
  return `live: ${risks} ${risks === 1 ? 'risk' : 'risks'}, ${chances} ${chances === 1 ? 'opportunity' : 'opportunities'}${may}`;
}

function perimeterWords({ perimeters }: ExposureLine): ReactNode {
  if (perimeters.length === 0) return <span className="unknown">none defined</span>;
  return perimeters.map(({ initiative, perimeter, member }) => (
    <p key={`${initiative} ${perimeter}`}>
      {perimeter}: {member === null ? <span className="unknown">not stated</span> : member.standing}
    </p>
  ));
}

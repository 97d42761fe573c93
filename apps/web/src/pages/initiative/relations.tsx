import { type InitiativeDetail } from '@chokepoint/api-contract';
import { type Frame, relationsGraph, relationWords } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

type Props = Pick<InitiativeDetail, 'name' | 'relations'>;

/** What it refers to and what refers to it, as a graph and as links. */
export function Relations({ name, relations }: Props): ReactNode {
  const { graph = 'chart' } = useSearch({ from: '/initiatives/$id' });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const build = useCallback(
    (frame: Frame) => relationsGraph({ name, relations }, frame),
    [name, relations],
  );
  if (relations.length === 0) return null;
  return (
    <ChartPanel
      name="relations"
      build={build}
      view={graph}
      onView={(view) => patch({ graph: view === 'chart' ? undefined : view })}
      sourceLine="Register of initiatives"
      sources={
        <ul className="plain">
          {relations.map((one) => (
            <li key={`${one.relation}-${one.to}-${one.direction}`}>
              <span className="muted">{relationWords(one)}</span>{' '}
              <Link to="/initiatives/$id" params={{ id: one.to }}>
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
      }
      onPick={(id) => {
        if (relations.some(({ to }) => to === id))
          void navigate({ to: '/initiatives/$id', params: { id } });
      }}
    />
  );
}

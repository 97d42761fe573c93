import { type InitiativeSummary } from '@chokepoint/api-contract';
import { type Frame, instrumentsOverTime } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

interface Props {
  readonly initiatives: readonly InitiativeSummary[];
  readonly until: string;
}

/** What policy reached for, and when. */
export function InstrumentsPanel({ initiatives, until }: Props): ReactNode {
  const { instruments = 'chart' } = useSearch({ from: '/initiatives' });
  const patch = usePatchSearch();
  const navigate = useNavigate();
  const build = useCallback(
    (frame: Frame) => instrumentsOverTime({ initiatives, until }, frame),
    [initiatives, until],
  );
  return (
    <ChartPanel
      name="instruments"
      build={build}
      view={instruments}
      onView={(view) => patch({ instruments: view === 'chart' ? undefined : view })}
      sourceLine="Register of initiatives; each entry cites its sources"
      sources={
        <p>Every entry of the register cites its own sources: open one from the list below.</p>
      }
      onPick={(id) => {
        if (initiatives.some((one) => one.id === id))
          void navigate({ to: '/initiatives/$id', params: { id } });
      }}
    />
  );
}

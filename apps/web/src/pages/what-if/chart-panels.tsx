import { type InstrumentId, type WhatIfAnswer } from '@chokepoint/api-contract';
import { type Frame, landedCostOverPrice, tornado } from '@chokepoint/charts';
import { ChartPanel } from '@chokepoint/ui';
import { useSearch } from '@tanstack/react-router';
import { useCallback, type ReactNode } from 'react';
import { usePatchSearch } from '../../lib/use-knowledge.js';

interface Props {
  readonly answer: WhatIfAnswer;
  readonly chosen: InstrumentId;
}

const SOURCES = (
  <p>
    Your inputs, and nothing else. No published price is in the figures; how each is worked out
    stands on the page of its method.
  </p>
);

/** Landed cost of every instrument over the world price. */
export function LandedCostPanel({ answer, chosen }: Props): ReactNode {
  const { landed } = useSearch({ from: '/what-if' });
  const patch = usePatchSearch();
  const price = Number(answer.given['price']);
  const build = useCallback(
    (frame: Frame) => landedCostOverPrice({ answer, price, chosen }, frame),
    [answer, price, chosen],
  );
  const drawn = answer.instruments.filter(({ outcome }) => outcome !== null);
  return (
    <ChartPanel
      name="landed-cost"
      build={build}
      view={landed ?? 'chart'}
      onView={(view) => patch({ landed: view === 'chart' ? undefined : view })}
      sourceLine="your inputs"
      sources={SOURCES}
      methods={drawn.map(({ method }) => method)}
    />
  );
}

/** How the cost under the chosen instrument moves with each input. */
export function TornadoPanel({ answer, chosen }: Props): ReactNode {
  const search = useSearch({ from: '/what-if' });
  const patch = usePatchSearch();
  const build = useCallback((frame: Frame) => tornado({ answer, chosen }, frame), [answer, chosen]);
  return (
    <ChartPanel
      name="sensitivity"
      build={build}
      view={search.tornado ?? 'chart'}
      onView={(view) => patch({ tornado: view === 'chart' ? undefined : view })}
      sourceLine="your inputs"
      sources={SOURCES}
      methods={[answer.sensitivity.method]}
    />
  );
}

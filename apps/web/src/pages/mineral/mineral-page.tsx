import { type InitiativesAnswer, type MineralDetail } from '@chokepoint/api-contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { initiatives, mineral } from '../../api/queries.js';
import { AnsweredPage } from '../../lib/answered.js';
import { useKnowledge } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { AssessmentsPanel } from './assessments-panel.js';
import { ComparisonPanel } from './comparison-panel.js';
import { ConcentrationPanel } from './concentration-panel.js';
import { ContractsPanel } from './contracts-panel.js';
import { BenchmarksPanel } from './benchmarks/benchmarks-panel.js';
import { AuditPack } from './audit-pack.js';
import { CoveringInitiatives } from './covering-initiatives.js';
import { CriticalityPanel } from './criticality/criticality-panel.js';
import { FactsPanel } from './facts-panel.js';
import { ImportsPanel } from './imports-panel.js';
import { IndicatorsPanel } from './indicators-panel.js';
import { MineralHeader } from './mineral-header.js';
import { chooseSeries, frequenciesOf, longestBasis } from './series-choice.js';
import { PricesPanel } from './prices-panel.js';
import { SeriesPicker } from './series-picker.js';
import { SuppliersPanel } from './suppliers-panel.js';

/** On whom, at which stage, since when, how sure? */
export function MineralPage(): ReactNode {
  const { id } = useParams({ from: '/minerals/$id' });
  const asked = useKnowledge();
  const found = useQuery(mineral(id, asked));
  const register = useQuery(initiatives(asked, id));
  useTitle(found.data?.name ?? 'Mineral');
  return (
    <AnsweredPage found={found} what="the mineral" height={1200} heading={id}>
      {(detail) => <Panels detail={detail} register={register} />}
    </AnsweredPage>
  );
}

interface PanelsProps {
  readonly detail: MineralDetail;
  readonly register: UseQueryResult<InitiativesAnswer>;
}

function Panels({ detail, register }: PanelsProps): ReactNode {
  const search = useSearch({ from: '/minerals/$id' });
  const { id, name, assessments, gaps } = detail;
  const frequencies = frequenciesOf(detail.available);
  const frequency = frequencies.find((one) => one === search.frequency) ?? frequencies[0];
  const available = detail.available.filter((one) => one.frequency === frequency);
  // Without a choice the longest record speaks first.
  const series = chooseSeries(available, {
    ...search,
    basis: search.basis ?? longestBasis(available),
  });
  const events = register.data?.initiatives ?? [];
  return (
    <div className="page">
      <MineralHeader detail={detail} />
      {series ? (
        <>
          <SeriesPicker recorded={detail.available} series={series} />
          <ConcentrationPanel
            id={id}
            name={name}
            available={available}
            basis={series.basis}
            events={events}
          />
          <SuppliersPanel id={id} name={name} series={series} />
          <ImportsPanel id={id} name={name} available={available} series={series} />
          <ComparisonPanel id={id} name={name} series={series} />
        </>
      ) : (
        <p className="empty">
          There is nothing to draw at this state of knowledge
          {gaps.length > 0 ? '; the reason stands above' : ''}.
        </p>
      )}
      <IndicatorsPanel id={id} name={name} series={series} events={events} />
      <PricesPanel id={id} name={name} />
      <AssessmentsPanel name={name} assessments={assessments} />
      <CriticalityPanel id={id} name={name} />
      <BenchmarksPanel id={id} />
      <CoveringInitiatives id={id} register={register} />
      <ContractsPanel id={id} name={name} />
      <FactsPanel id={id} name={name} series={series} />
      <AuditPack mineral={id} />
    </div>
  );
}

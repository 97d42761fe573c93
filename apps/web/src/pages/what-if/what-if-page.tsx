import { type WhatIfAnswer } from '@chokepoint/api-contract';
import { DataTable, ProblemError } from '@chokepoint/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { whatIf } from '../../api/queries.js';
import { Answered } from '../../lib/answered.js';
import { usePatchSearch } from '../../lib/use-knowledge.js';
import { useTitle } from '../../lib/use-title.js';
import { BankabilityPanel } from './bankability-panel.js';
import { LandedCostPanel, TornadoPanel } from './chart-panels.js';
import { InstrumentPanel } from './instrument-panel.js';
import { MADE_UP } from './made-up.js';
import { OUTCOME_COLUMNS } from './outcome-columns.js';
import { useWhatIf } from './use-what-if.js';
import { WhatIfForm } from './what-if-form.js';

/** What would a floor, a tariff, a subsidy or an offtake cost, and whom? */
export function WhatIfPage(): ReactNode {
  useTitle('What if');
  const { inputs, complete } = useWhatIf();
  const found = useQuery({ ...whatIf(inputs), enabled: complete });
  const problem = found.error instanceof ProblemError ? found.error.problem : null;
  return (
    <div className="page">
      <header className="page-head">
        <h1>What if an instrument were used?</h1>
        <p className="muted">
          What it would cost a buyer, leave a producer, and who would pay. Every number is yours:
          none is filled in, and none is a published price. The address holds them all.
        </p>
      </header>
      <WhatIfForm inputs={inputs} problem={problem} />
      {complete ? (
        <Answered found={found} what="what would be" height={1200}>
          {(answer) => <Answer answer={answer} />}
        </Answered>
      ) : (
        <Empty />
      )}
    </div>
  );
}

function Empty(): ReactNode {
  const patch = usePatchSearch();
  return (
    <p className="empty" role="status">
      Type a world price, freight and what the buyer takes: the cost without an instrument follows,
      and that of each instrument as soon as its own inputs are there.{' '}
      <button type="button" onClick={() => patch(MADE_UP, false)}>
        Try it with made-up figures
      </button>
    </p>
  );
}

function Answer({ answer }: { readonly answer: WhatIfAnswer }): ReactNode {
  const { q, sort } = useSearch({ from: '/what-if' });
  const { chosen } = useWhatIf();
  const patch = usePatchSearch();
  const { instruments } = answer;
  const worked = instruments.filter(({ outcome }) => outcome !== null);
  const instrument =
    instruments.find(({ id }) => id === chosen) ?? worked[1] ?? worked[0] ?? instruments[0];
  if (instrument === undefined) return null;
  return (
    <>
      <section aria-labelledby="side-by-side">
        <h2 id="side-by-side">Side by side</h2>
        <p className="muted note">
          Costs and prices in EUR/kg. Who pays: EUR a year more than without the instrument,
          negative where a party receives; each line adds up to zero. Services are carriers,
          certifiers, platforms, warehouses and banks.
        </p>
        <DataTable
          caption="Instruments side by side"
          name="what-if"
          rows={instruments}
          columns={OUTCOME_COLUMNS}
          sort={sort}
          onSort={(next) => patch({ sort: next })}
          filter={q ?? ''}
          onFilter={(text) => patch({ q: text || undefined })}
          empty="No instrument."
        />
      </section>
      <LandedCostPanel answer={answer} chosen={instrument.id} />
      <InstrumentPanel answer={answer} instrument={instrument} />
      <TornadoPanel answer={answer} chosen={instrument.id} />
      <BankabilityPanel project={answer.bankability} />
    </>
  );
}

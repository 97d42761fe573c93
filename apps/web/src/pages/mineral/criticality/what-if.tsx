import { type Criticality, T_RANGE } from '@chokepoint/api-contract';
import { useSearch } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { usePatchSearch } from '../../../lib/use-knowledge.js';
import { governanceChoices, suppliersOf } from './what-if-choices.js';

/** Another t for one country, another governance, the rates of the study before: each in the address. */
export function WhatIf({ answer }: { readonly answer: Criticality }): ReactNode {
  const { governance, assume } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const former = answer.recomputed.at(-1)?.year;
  return (
    <div className="table-tools what-if" role="group" aria-label="What if">
      <TradeParameter answer={answer} />
      <label className="field">
        <span className="field-label">and governance of</span>
        <select
          value={governance ?? ''}
          onChange={(event) => patch({ governance: event.target.value || undefined })}
        >
          <option value="">the years of the study</option>
          {governanceChoices(answer).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {former !== undefined && (
        <label className="field">
          <input
            type="checkbox"
            checked={assume !== undefined}
            onChange={(event) =>
              patch({ assume: event.target.checked ? 'former-rates' : undefined })
            }
          />
          <span>Assume that IR, EoL-RIR and SI are still those of {former}</span>
        </label>
      )}
    </div>
  );
}

function TradeParameter({ answer }: { readonly answer: Criticality }): ReactNode {
  const { t } = useSearch({ from: '/minerals/$id' });
  const patch = usePatchSearch();
  const hint = useId();
  // What is typed on the way to a number, such as '0.', is not yet a value.
  const [draft, setDraft] = useState<string | null>(null);
  const suppliers = suppliersOf(answer);
  const [assumedArea, assumedT] = t?.split(',')[0]?.split(':') ?? [];
  const area = assumedArea ?? suppliers[0]?.area ?? '';
  const recorded = suppliers.find((one) => one.area === area)?.t;
  const put = (code: string, value: number | undefined): void =>
    patch({ t: value === undefined ? undefined : `${code}:${value}` });
  return (
    <>
      <label className="field">
        <span className="field-label">What if t of</span>
        <select
          value={area}
          onChange={(event) =>
            put(event.target.value, assumedT === undefined ? T_RANGE.high : Number(assumedT))
          }
        >
          {suppliers.map((one) => (
            <option key={one.area} value={one.area}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">were</span>
        <input
          type="number"
          min={T_RANGE.low}
          max={T_RANGE.high}
          step={0.1}
          value={draft ?? assumedT ?? recorded ?? ''}
          aria-describedby={hint}
          onChange={(event) => {
            const { value, valueAsNumber } = event.target;
            setDraft(value);
            if (valueAsNumber >= T_RANGE.low && valueAsNumber <= T_RANGE.high)
              put(area, valueAsNumber);
          }}
          onBlur={() => setDraft(null)}
        />
      </label>
      <span id={hint} className="muted">
        {T_RANGE.low}–{T_RANGE.high}
        {recorded !== undefined && `; recorded ${recorded}`}
      </span>
      {t !== undefined && (
        <button type="button" className="quiet" onClick={() => patch({ t: undefined })}>
          As recorded
        </button>
      )}
    </>
  );
}

import { type MineralDetail } from '@chokepoint/api-contract';
import { STAGE_NAMES } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** Forms and customs codes, folded: which code stands for what, from when, and what else is in it. */
export function TradeCodes({ codes }: { readonly codes: MineralDetail['codes'] }): ReactNode {
  return (
    <details className="fold">
      <summary>
        {codes.length} customs {codes.length === 1 ? 'code' : 'codes'}
      </summary>
      <div className="table-scroll" role="group" aria-label="Customs codes" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Goods</th>
              <th scope="col">Stage</th>
              <th scope="col">Valid</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(
              ({ nomenclature, code, label, stage, validFrom, validUntil, mixedWith, note }) => (
                <tr key={`${nomenclature}-${code}-${validFrom}`}>
                  <td className="nowrap">
                    {nomenclature} {code}
                  </td>
                  <td>{label}</td>
                  <td>{STAGE_NAMES[stage]}</td>
                  <td className="nowrap">{validity(validFrom, validUntil)}</td>
                  <td>
                    {mixedWith.length > 0 && `Also covers ${mixedWith.join(', ')}. `}
                    {note}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function validity(from: number | null, until: number | null): string {
  if (from === null && until === null) return 'always';
  if (from === null) return `until ${until}`;
  return until === null ? `from ${from}` : `${from} to ${until}`;
}

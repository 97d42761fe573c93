import {
  type CellFault,
  type Mapping,
  type Preview,
  type Template,
} from '@chokepoint/api-contract';
import { formatCount } from '@chokepoint/charts';
import { useMemo, type ReactNode } from 'react';
import { fieldOf, mapColumn } from './mapping-state.js';

interface Props {
  readonly template: Template;
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** The first rows as they stand, under the columns of the template that they fill. */
export function MappingTable({ template, preview, mapping, onChange }: Props): ReactNode {
  const { header, rows, counts } = preview;
  const faults = useMemo(
    () => new Map(preview.faults.map((fault) => [`${fault.row} ${fault.field ?? ''}`, fault])),
    [preview.faults],
  );
  return (
    <>
      <p className="muted" role="status">
        {formatCount(counts.rows)} rows: {formatCount(counts.sound)} right,{' '}
        {formatCount(counts.faulty)} to mend. The first {rows.length} of the file:
      </p>
      <div className="table-scroll" role="group" aria-label="First rows" tabIndex={0}>
        <table className="table preview">
          <caption className="visually-hidden">First rows of the file</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {header.map((name, column) => (
                <th key={column} scope="col">
                  <label>
                    <span>{name === '' ? `column ${column + 1}` : name}</span>
                    <select
                      aria-label={`What ${name === '' ? `column ${column + 1}` : name} fills`}
                      value={fieldOf(mapping, column) ?? ''}
                      onChange={(event) => onChange(mapColumn(mapping, column, event.target.value))}
                    >
                      <option value="">not used</option>
                      {template.columns.map((field) => (
                        <option key={field.name} value={field.name}>
                          {field.name}
                          {field.required ? '' : ' (may be empty)'}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">
                  {row}
                  <Reason fault={faults.get(`${row} `)} />
                </th>
                {header.map((_, column) => {
                  const field = fieldOf(mapping, column);
                  const fault = field === undefined ? undefined : faults.get(`${row} ${field}`);
                  return (
                    <td key={column} className={fault ? 'faulty' : field ? undefined : 'unused'}>
                      {cells[column]}
                      <Reason fault={fault} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Reason = ({ fault }: { readonly fault: CellFault | undefined }): ReactNode =>
  fault && <span className="reason">{fault.reason}</span>;

import { type Mapping, type Template } from '@chokepoint/api-contract';
import { useState, type ReactNode } from 'react';
import { constantOf, isFromColumn, mapConstant } from './mapping-state.js';

interface Props {
  readonly template: Template;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

const DECIMALS = [
  ['plain', '1234.5'],
  ['point', '1,234.5'],
  ['comma', '1.234,5'],
] as const;
const DATES = [
  ['iso', '2026-06-30'],
  ['dmy', '30.06.2026'],
  ['mdy', '06/30/2026'],
] as const;

/** How the table is written, and what no column of it says: one value for all rows. */
export function MappingTools({ template, mapping, onChange }: Props): ReactNode {
  const open = template.columns.filter(({ name }) => !isFromColumn(mapping, name));
  return (
    <div className="table-tools mapping-tools">
      <Choice
        label="Numbers are written"
        value={mapping.decimals}
        options={DECIMALS}
        onChoose={(decimals) => onChange({ ...mapping, decimals })}
      />
      <Choice
        label="Days are written"
        value={mapping.dates}
        options={DATES}
        onChoose={(dates) => onChange({ ...mapping, dates })}
      />
      {open.map(({ name, required, allowed, example }) => (
        <Constant
          key={name}
          name={name}
          label={required ? `${name} of all rows` : `${name} of all rows (may be empty)`}
          allowed={allowed}
          example={example}
          value={constantOf(mapping, name)}
          onChange={(value) => onChange(mapConstant(mapping, name, value))}
        />
      ))}
    </div>
  );
}

interface ConstantProps {
  readonly name: string;
  readonly label: string;
  readonly allowed: readonly string[];
  readonly example: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Constant({ label, allowed, example, value, onChange }: ConstantProps): ReactNode {
  if (allowed.length > 0) {
    return (
      <label className="field">
        <span className="field-label">{label}</span>
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">–</option>
          {allowed.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <TextInput key={value} value={value} example={example} onChange={onChange} />
    </label>
  );
}

type TextProps = Pick<ConstantProps, 'example' | 'value' | 'onChange'>;

/** Looked at when it is finished, not at every letter. */
function TextInput({ example, value, onChange }: TextProps): ReactNode {
  const [text, setText] = useState(value);
  return (
    <input
      value={text}
      placeholder={example}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text.trim() !== value && onChange(text.trim())}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { label, value, options, onChoose } = props;
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([id]) => id === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

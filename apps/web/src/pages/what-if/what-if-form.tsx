import { type Problem } from '@chokepoint/api-contract';
import { useState, type ReactNode } from 'react';
import { ChoiceField } from './choice-field.js';
import { NumberField } from './number-field.js';
import { type Inputs } from './use-what-if.js';
import { type FieldGroup, GROUPS, MARKET } from './what-if-fields.js';

interface Props {
  readonly inputs: Inputs;
  /** What the server says of the inputs, where it refuses them. */
  readonly problem: Problem | null;
}

/** The inputs: the market always in sight, what belongs to one instrument behind its name. */
export function WhatIfForm(props: Props): ReactNode {
  return (
    <form className="what-if-form" aria-label="Inputs" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{MARKET.title}</legend>
        <Fields group={MARKET} {...props} />
      </fieldset>
      <div className="what-if-groups">
        {GROUPS.map((group) => (
          <Group key={group.title} group={group} {...props} />
        ))}
      </div>
    </form>
  );
}

function Group({ group, ...props }: Props & { readonly group: FieldGroup }): ReactNode {
  const { title, fields } = group;
  const given = fields.filter(({ name }) => props.inputs[name] !== undefined).length;
  // Open where there is something at first; from then on it is the reader's.
  const [open, setOpen] = useState(given > 0);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}{' '}
        {given > 0 && (
          <span className="muted">
            {given} of {fields.length} given
          </span>
        )}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{title}</legend>
        <Fields group={group} {...props} />
      </fieldset>
    </details>
  );
}

function Fields({ group, inputs, problem }: Props & { readonly group: FieldGroup }): ReactNode {
  return group.fields.map((field) => {
    const { name, options } = field;
    const fault = problem?.errors?.find((one) => one.field === name)?.message;
    return options ? (
      <ChoiceField key={name} field={field} value={inputs[name]} />
    ) : (
      <NumberField key={name} field={field} value={inputs[name]} fault={fault} />
    );
  });
}

import {
  precedenceOutcome,
  type MineralSummary,
  type SourceSummary,
} from '@chokepoint/api-contract';
import { sourceName } from '@chokepoint/charts';
import { ErrorPanel } from '@chokepoint/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { minerals, sources } from '../../api/queries.js';
import { askAgain } from '../../api/ask-again.js';
import { today } from '../../lib/today.js';
import { FormField, type FieldShape } from '../../write/form-field.js';
import { WriteTokenField } from '../../write/write-token-field.js';
import { useWriteToken } from '../../write/write-token.js';
import { PRECEDENCE_CHOICES, precedenceBodyOf } from './precedence-body.js';

/** Sets which source answers when none is named; the change is an event with its reason. */
export function PrecedenceForm(): ReactNode {
  const [token] = useWriteToken();
  const client = useQueryClient();
  const found = {
    minerals: useQuery(minerals({})).data?.minerals ?? [],
    sources: useQuery(sources({})).data?.sources ?? [],
  };
  const setting = useMutation({
    mutationFn: (body: object) => post(precedenceOutcome, 'precedence', body, token),
    onSuccess: () => askAgain(client),
  });
  return (
    <form
      className="write-form"
      aria-labelledby="set-precedence"
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate(precedenceBodyOf(new FormData(event.currentTarget)));
      }}
    >
      <WriteTokenField />
      <div className="write-fields">
        {fieldsOf(found.minerals, found.sources).map((field) => (
          <FormField key={field.name} field={field} fault={undefined} />
        ))}
      </div>
      {setting.isError && <ErrorPanel what="The rule was not set" error={setting.error} />}
      <div className="import-row">
        <button type="submit" disabled={token === '' || setting.isPending}>
          Set the rule
        </button>
        <p role="status" className="grow">
          {setting.data &&
            `Recorded at ledger position ${setting.data.position}; asked as of an earlier one, the former rule answers.`}
        </p>
      </div>
    </form>
  );
}

type Choice = readonly [value: string, label: string];

const words = (id: string): Choice => [id, id.replaceAll('-', ' ')];

function fieldsOf(
  listed: readonly MineralSummary[],
  known: readonly SourceSummary[],
): readonly FieldShape[] {
  const named: readonly Choice[] = known
    .filter((source) => !source.private)
    .map(({ id }) => [id, sourceName(id)]);
  const place = (name: string, label: string, none: string): FieldShape => ({
    name,
    label,
    required: false,
    options: [['', none], ...named],
  });
  return [
    { name: 'basis', label: 'Basis', required: true, options: PRECEDENCE_CHOICES.bases.map(words) },
    {
      name: 'measure',
      label: 'Measure',
      required: true,
      options: PRECEDENCE_CHOICES.measures.map(words),
    },
    {
      name: 'mineral',
      label: 'Mineral',
      required: false,
      options: [
        ['', 'all without a rule of their own'],
        ...listed.map(({ id, name }): Choice => [id, name]),
      ],
    },
    place('first', 'Preferred source', 'as the catalogue has it'),
    place('second', 'Second source', 'as the catalogue has it'),
    place('third', 'Third source', 'as the catalogue has it'),
    { name: 'reason', label: 'Reason', required: true, placeholder: 'Covers refineries as well' },
    { name: 'setOn', label: 'Decided on', required: true, type: 'date', initial: today() },
  ];
}

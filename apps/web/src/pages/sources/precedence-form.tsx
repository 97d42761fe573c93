import {
  precedenceOutcome,
  type MineralSummary,
  type SourceSummary,
} from '@chokepoint/api-contract';
import { sourceName } from '@chokepoint/charts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { minerals, sources } from '../../api/queries.js';
import { today } from '../../lib/today.js';
import { type FieldShape } from '../../write/form-field.js';
import { RecordForm } from '../../write/record-form.js';
import { PRECEDENCE_CHOICES, precedenceBodyOf } from './precedence-body.js';

/** Sets which source answers when none is named; the change is an event with its reason. */
export function PrecedenceForm(): ReactNode {
  const known = {
    minerals: useQuery(minerals({})).data?.minerals ?? [],
    sources: useQuery(sources({})).data?.sources ?? [],
  };
  return (
    <RecordForm
      labelledBy="set-precedence"
      fields={fieldsOf(known.minerals, known.sources)}
      submit="Set the rule"
      refused="The rule was not set"
      recorded="Asked as of an earlier one, the former rule answers."
      send={(typed, token) => post(precedenceOutcome, 'precedence', precedenceBodyOf(typed), token)}
    />
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

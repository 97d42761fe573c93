import { type FigureCorrection, figureCorrectionRemoval } from '@chokepoint/api-contract';
import { type ReactNode } from 'react';
import { post } from '../../api/post.js';
import { today } from '../../lib/today.js';
import { type FieldShape } from '../../write/form-field.js';
import { RecordForm } from '../../write/record-form.js';

interface Props {
  readonly standing: readonly FigureCorrection[];
}

/** Takes one of the corrections back; that is an event with its own reason. */
export const RemoveCorrectionForm = ({ standing }: Props): ReactNode => (
  <RecordForm
    labelledBy="remove-correction"
    fields={fieldsOf(standing)}
    submit="Take it back"
    refused="The correction was not removed"
    send={(typed, token) => {
      const path = `corrections/${encodeURIComponent(typed('correction'))}/removal`;
      const body = { reason: typed('reason'), removedOn: typed('removedOn') };
      return post(figureCorrectionRemoval, path, body, token);
    }}
  />
);

const fieldsOf = (standing: readonly FigureCorrection[]): readonly FieldShape[] => [
  {
    name: 'correction',
    label: 'Correction',
    required: true,
    options: standing.map(({ id, mineralName, areaName, period }) => [
      id,
      `${mineralName}, ${areaName}, ${period} (${id})`,
    ]),
  },
  { name: 'reason', label: 'Reason', required: true, placeholder: 'The publisher confirmed it' },
  { name: 'removedOn', label: 'Removed on', required: true, type: 'date', initial: today() },
];

import { type FigureCorrection, figureCorrectionRemoval } from '@chokepoint/api-contract';
import { ErrorPanel } from '@chokepoint/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { askAgain } from '../../api/ask-again.js';
import { post } from '../../api/post.js';
import { today } from '../../lib/today.js';
import { type FieldShape, FormField } from '../../write/form-field.js';
import { WriteTokenField } from '../../write/write-token-field.js';
import { useWriteToken } from '../../write/write-token.js';

interface Props {
  readonly standing: readonly FigureCorrection[];
}

/** Takes one of the corrections back; that is an event with its own reason. */
export function RemoveCorrectionForm({ standing }: Props): ReactNode {
  const [token] = useWriteToken();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: (form: FormData) => {
      const text = (name: string): string => String(form.get(name) ?? '').trim();
      const path = `corrections/${encodeURIComponent(text('correction'))}/removal`;
      const body = { reason: text('reason'), removedOn: text('removedOn') };
      return post(figureCorrectionRemoval, path, body, token);
    },
    onSuccess: () => askAgain(client),
  });
  return (
    <form
      className="write-form"
      aria-labelledby="remove-correction"
      onSubmit={(event) => {
        event.preventDefault();
        removing.mutate(new FormData(event.currentTarget));
      }}
    >
      <WriteTokenField />
      <div className="write-fields">
        {fieldsOf(standing).map((field) => (
          <FormField key={field.name} field={field} fault={undefined} />
        ))}
      </div>
      {removing.isError && (
        <ErrorPanel what="The correction was not removed" error={removing.error} />
      )}
      <div className="import-row">
        <button type="submit" disabled={token === '' || removing.isPending}>
          Take it back
        </button>
        <p role="status" className="grow">
          {removing.data &&
            `${removing.data.correction} is removed; recorded at ledger position ${removing.data.position}.`}
        </p>
      </div>
    </form>
  );
}

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

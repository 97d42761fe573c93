import { type Template, type TemplateIdParam } from '@chokepoint/api-contract';
import { ErrorPanel, save } from '@chokepoint/ui';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { download } from '../../../api/get.js';
import { TemplateColumns } from './template-columns.js';

interface Props {
  readonly templates: readonly Template[];
  readonly chosen: TemplateIdParam;
  readonly onChoose: (id: TemplateIdParam) => void;
}

/** The layout that a table is to have, what its columns mean, and the file to fill in. */
export function TemplateChoice({ templates, chosen, onChoose }: Props): ReactNode {
  const template = templates.find(({ id }) => id === chosen);
  const saving = useMutation({
    mutationFn: async (id: string) =>
      save(await download(`own-data/templates/${id}`, {}, 'text/csv'), `${id}.csv`),
  });
  return (
    <>
      <div className="table-tools">
        <label className="field">
          <span className="field-label">Template</span>
          <select
            value={chosen}
            onChange={(event) => {
              const next = templates.find(({ id }) => id === event.target.value);
              if (next) onChoose(next.id);
            }}
          >
            {templates.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => saving.mutate(chosen)}>
          Download the template (CSV)
        </button>
        <span className="muted">{template?.meaning}</span>
      </div>
      {saving.isError && <ErrorPanel what="The template was not saved" error={saving.error} />}
      {template && <TemplateColumns columns={template.columns} />}
    </>
  );
}

import {
  noQuery,
  type NoQuery,
  template,
  type Template as TemplateAnswer,
  templatesAnswer,
  type TemplatesAnswer,
} from '@chokepoint/api-contract';
import { type Template, TEMPLATE_IDS, TEMPLATE_LIST, TEMPLATES } from '@chokepoint/importers';
import { ok, refuse } from '@chokepoint/kernel';
import type { Route } from './route.js';

export const templatesRoute: Route<NoQuery, TemplatesAnswer> = {
  pattern: 'own-data/templates',
  query: noQuery.strict(),
  answer: templatesAnswer,
  ask: async () => ok({ templates: TEMPLATE_LIST.map(toAnswer) }),
};

export const templateRoute: Route<NoQuery, TemplateAnswer> = {
  pattern: 'own-data/templates/:id',
  query: noQuery.strict(),
  answer: template,
  async ask(_sources, _query, id) {
    const known = TEMPLATE_IDS.find((one) => one === id);
    if (known !== undefined) return ok(toAnswer(TEMPLATES[known]));
    return refuse('unknown-template', `There is no template '${id}': ${TEMPLATE_IDS.join(', ')}.`);
  },
  readBack: true,
  /** The file to fill in: its header and one row as an example. */
  toTable: ({ columns }) => ({
    columns: columns.map(({ name }) => name),
    rows: [columns.map(({ example }) => example)],
  }),
};

const toAnswer = ({ id, title, meaning, columns }: Template): TemplateAnswer => ({
  id,
  title,
  meaning,
  columns: columns.map(({ name, required, kind, allowed, meaning: what, example }) => ({
    name,
    required,
    kind,
    allowed: [...allowed],
    meaning: what,
    example,
  })),
});

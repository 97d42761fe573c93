import { ROUTES } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';
import { excerpt } from './excerpt.js';

interface Operation {
  readonly summary: string;
  readonly parameters?: { name: string; in: string; required: boolean; description?: string }[];
  readonly requestBody?: { content: Record<string, Content> };
  readonly security?: readonly object[];
  readonly responses: Record<string, { content?: Record<string, Content> }>;
  readonly 'x-example-request'?: string;
}
interface Content {
  readonly schema: { $ref?: string };
  readonly examples?: { example: { summary: string; value: unknown } };
}
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, { get?: Operation; post?: Operation }>;
  readonly components: {
    schemas: Record<string, { properties: Record<string, unknown> }>;
    securitySchemes: Record<string, object>;
  };
}

let server: SampleServer;
let document: Document;
beforeAll(async () => {
  server = await sampleServer();
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as Document;
});
afterAll(() => server.close());

const pathOf = (pattern: string) => `/api/v1/${pattern.replace(':id', '{id}')}`;
const WITHDRAWAL = '/api/v1/releases/{id}/withdrawal';
/** What can be asked, by path. */
const questions = () =>
  Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
const content = (operation: Operation) => operation.responses['200']!.content!['application/json']!;

describe('the OpenAPI document', () => {
  it.each(ROUTES.map(({ pattern }) => pattern))(
    'documents %s with a schema of its own',
    (pattern) => {
      const get = document.paths[pathOf(pattern)]!.get!;
      expect(get.summary).not.toBe('');
      const name = content(get).schema.$ref?.replace('#/components/schemas/', '') ?? '';
      expect(Object.keys(document.components.schemas[name]!.properties).length).toBeGreaterThan(0);
      expect(get.responses['400']!.content!['application/problem+json']!.schema.$ref).toMatch(
        /Problem$/,
      );
    },
  );

  it('documents nothing twice and nothing that is not there', () => {
    const known = [
      ...ROUTES.map(({ pattern }) => pathOf(pattern)),
      '/api/v1/live',
      '/api/v1/writes',
      WITHDRAWAL,
      '/api/v1/own-data',
      '/api/v1/own-data/preview',
      '/api/v1/initiatives/{id}/statements',
      '/api/v1/initiatives/{id}/corrections',
      '/api/v1/projects/import',
      '/api/v1/projects/{id}/statements',
      '/api/v1/register/import',
      '/api/v1/minerals/{id}/audit-pack',
      '/api/v1/corrections/{id}/removal',
      '/api/v1/notes/{id}/closing',
      '/api/v1/sign-offs/{id}/revocation',
    ];
    expect(Object.keys(document.paths).sort()).toEqual(known.sort());
  });

  it('documents each parameter', () => {
    const { parameters = [] } = document.paths['/api/v1/minerals/{id}/concentration']!.get!;
    const required = parameters.filter((one) => one.required).map(({ name }) => name);
    expect(required.sort()).toEqual(['basis', 'id', 'stage']);
    const names = parameters.map(({ name }) => name).sort();
    expect(names).toEqual([
      'basis',
      'frequency',
      'id',
      'knownAt',
      'measure',
      'publishedBy',
      'source',
      'stage',
    ]);
  });

  it('explains every input of a what-if, and asks for three', () => {
    const { parameters = [] } = document.paths['/api/v1/what-if']!.get!;
    expect(parameters.filter(({ description = '' }) => description === '')).toEqual([]);
    const required = parameters.filter((one) => one.required).map(({ name }) => name);
    expect(required.sort()).toEqual(['buyerTonnes', 'freight', 'price']);
  });

  it('offers CSV exactly where it is given', () => {
    const offering = questions()
      .filter(({ get }) => get.responses['200']?.content?.['text/csv'] !== undefined)
      .map(({ path }) => path);
    const given = ROUTES.filter(({ toTable }) => toTable !== undefined);
    expect(offering.sort()).toEqual(given.map(({ pattern }) => pathOf(pattern)).sort());
  });

  it('documents how to ask whether a write would be taken, without one', () => {
    const { get, post } = document.paths['/api/v1/writes']!;
    expect(post).toBeUndefined();
    expect(get!.security).toBeUndefined();
    expect(content(get!).schema.$ref).toMatch(/WritesState$/);
  });

  it('documents what writes: its token, its body, its refusals', () => {
    const { get, post } = document.paths[WITHDRAWAL]!;
    expect(get).toBeUndefined();
    expect(post!.security).toEqual([{ bearer: [] }]);
    expect(document.components.securitySchemes['bearer']).toMatchObject({ scheme: 'bearer' });
    const { $ref: body = '' } = post!.requestBody!.content['application/json']!.schema;
    const { properties } = document.components.schemas[body.split('/').at(-1)!]!;
    expect(Object.keys(properties)).toEqual(['reason', 'withdrawnOn']);
    expect(content(post!).schema.$ref).toMatch(/Withdrawal$/);
    for (const status of ['400', '401', '403', '404', '409', '415'])
      expect(post!.responses[status]!.content).toHaveProperty(['application/problem+json']);
  });

  it('has no reference that leads nowhere', () => {
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name = ''] of references)
      expect(document.components.schemas).toHaveProperty(name);
  });
});

describe('the examples', () => {
  it('are the live answers to the requests that they name', async () => {
    let compared = 0;
    for (const { get } of questions()) {
      const example = get.responses['200']?.content?.['application/json']?.examples?.example;
      if (example === undefined) continue;
      const live = await fetch(`${server.url}${get['x-example-request']}`, {
        headers: { accept: 'application/json' },
      });
      expect(excerpt(await live.json()).value).toEqual(example.value);
      compared += 1;
    }
    // The sample holds all that the examples ask for but the framework of 2026, the conference and a project.
    expect(compared).toBe(ROUTES.length - 7);
  });
});

describe('the page at /api/docs', () => {
  it('is served with its scripts', async () => {
    const page = await fetch(`${server.url}/api/docs`);
    expect(await page.text()).toMatch(/<title>Chokepoint API<\/title>/);
    const script = await fetch(`${server.url}/api/docs/swagger-ui-init.js`);
    expect(script.status).toBe(200);
  });
});

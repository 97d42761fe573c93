import { ok, refuse, type Result } from '@chokepoint/kernel';
import { z } from 'zod';
import type { Connector, PlannedRequest } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { resolveKnownLink } from '../core/links.js';
import { jsonOf } from '../core/json.js';
import { notAsExpected } from './refusals.js';

interface Edition {
  readonly item: string;
  readonly file: string;
}

/**
 * ScienceBase answers for an item with `format=json`, and lists its files with name and url (public
 * programs of 2026 read them so). The items of the world tables: doi.org/10.5066/P13XCP3R (2025) and
 * doi.org/10.5066/P1WKQ63T (2026). Earlier editions hold one archive for each commodity.
 */
const SCIENCEBASE = {
  base: 'https://www.sciencebase.gov/catalog/',
  editions: new Map<number, Edition>([
    [2025, { item: '6798fd34d34ea8c18376e8ee', file: 'MCS2025_World_Data.csv' }],
    [2026, { item: '69837e43b66b01367d7ec7c7', file: 'MCS2026_Commodities_Data.csv' }],
  ]),
};

const NEWEST = Math.max(...SCIENCEBASE.editions.keys());

const item = z.object({ files: z.array(z.object({ name: z.string(), url: z.string() })) });

export const usgsMcs: Connector = {
  id: 'usgs-mcs',
  title: 'USGS Mineral Commodity Summaries: world production, by edition',
  licence: 'US public domain',
  base: SCIENCEBASE.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 2_000 },
  maxBytes: 64 * 1024 * 1024,
  keyHeader: null,
  plan({ base, years }) {
    const edition = editionOf(years ?? { from: NEWEST, to: NEWEST });
    if (!edition.ok) return edition;
    const { item: id, file } = edition.value;
    return ok([
      {
        address: `${base}item/${id}?format=json`,
        name: `${file}.item.json`,
        role: 'index',
        accepts: MEDIA.json,
      },
    ]);
  },
  follow(request, text) {
    if (request.role === 'data') return ok([]);
    const wanted = request.name.replace(/\.item\.json$/, '');
    const files = item.safeParse(jsonOf(text)).data?.files ?? [];
    const found = files.find(({ name }) => name === wanted);
    if (!found) {
      const names = files.map(({ name }) => name).join(', ') || 'none';
      return notAsExpected(request.address, `no file ${wanted} among its files (${names})`);
    }
    return dataRequest(request, wanted, found.url, this.otherHosts);
  },
};

function dataRequest(
  { address }: PlannedRequest,
  name: string,
  url: string,
  hosts: readonly string[],
): Result<PlannedRequest[]> {
  const link = resolveKnownLink(address, url, hosts);
  if (!link.ok) return link;
  return ok([{ address: link.value, name, role: 'data', accepts: MEDIA.csv }]);
}

function editionOf({ from, to }: { from: number; to: number }): Result<Edition> {
  const known = SCIENCEBASE.editions.get(from);
  if (known && from === to) return ok(known);
  const editions = [...SCIENCEBASE.editions.keys()].join(' or ');
  return refuse(
    'edition-not-known',
    `Of the Mineral Commodity Summaries one edition is fetched at a time; known are ${editions}: --years ${NEWEST}.`,
  );
}

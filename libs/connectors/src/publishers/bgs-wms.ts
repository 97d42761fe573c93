import { BGS_COMMODITIES } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import { z } from 'zod';
import type { Connector, PlannedRequest } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { resolveKnownLink } from '../core/links.js';
import { jsonOf } from '../core/json.js';
import { notAsExpected, takesNoYears } from './refusals.js';

/**
 * OGC API - Features of the British Geological Survey, collection world-mineral-statistics. Public
 * programs of 2026 filter by the properties bgs_commodity_trans and bgs_statistic_type_trans and found
 * pages of 500 reliable, much larger ones not; pages follow by the link `next`, as the standard has it. One
 * public note of July 2026 says that the service answered 404 then.
 */
const BGS = {
  base: 'https://ogcapi.bgs.ac.uk/',
  path: 'collections/world-mineral-statistics/items',
  fixed: 'bgs_statistic_type_trans=Production&limit=500&f=json',
};

const collection = z.object({
  type: z.literal('FeatureCollection'),
  links: z.array(z.object({ rel: z.string().optional(), href: z.string() })).optional(),
});

export const bgsWms: Connector = {
  id: 'bgs-wms',
  title: 'BGS World mineral statistics: production by country, all years',
  licence: 'Free use with the survey named; terms of redistribution not confirmed',
  base: BGS.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 1_000 },
  maxBytes: 32 * 1024 * 1024,
  keyHeader: null,
  plan({ base, years }) {
    if (years) return takesNoYears(this.title);
    return ok(
      BGS_COMMODITIES.map((commodity) => ({
        address: `${base}${BGS.path}?bgs_commodity_trans=${encodeURIComponent(commodity)}&${BGS.fixed}`,
        name: nameOf(commodity.replace(/[^a-z]+/g, '-'), 1),
        role: 'data' as const,
        accepts: MEDIA.json,
        page: 1,
      })),
    );
  },
  follow(request, text) {
    const read = collection.safeParse(jsonOf(text));
    if (!read.success) return notAsExpected(request.address, 'no FeatureCollection');
    const next = read.data.links?.find(({ rel }) => rel === 'next');
    if (!next) return ok([]);
    const link = resolveKnownLink(request.address, next.href, this.otherHosts);
    return link.ok ? ok([nextPage(request, link.value)]) : link;
  },
};

function nextPage(request: PlannedRequest, address: string): PlannedRequest {
  const page = (request.page ?? 1) + 1;
  const commodity = request.name.replace(/-\d+\.geojson$/, '');
  return { ...request, address, name: nameOf(commodity, page), page };
}

const nameOf = (commodity: string, page: number): string =>
  `${commodity}-${String(page).padStart(3, '0')}.geojson`;

import { WORLD_MAP } from '@chokepoint/charts';
import { geoNaturalEarth1 } from 'd3-geo';
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { feature } from 'topojson-client';
import { type GeometryCollection, type Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json' with { type: 'json' };
import { registerMap } from './echarts-runtime.js';

/** Territories of the atlas without a numeric ISO code; the others of these have no ISO code at all. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK' };

const alpha2 = new Map(codes.map(([two, , numeric]) => [numeric, two]));

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const { features, type } = feature(topology, topology.objects.countries);

/** Nobody mines Antarctica; without it the rest is larger. ECharts finds a feature by its `name`, so every feature is named by its ISO alpha-2 code. */
const named = features
  .map((shape) => {
    const own = shape.id === undefined ? undefined : alpha2.get(String(shape.id));
    const name = own ?? BY_NAME[shape.properties.name] ?? shape.properties.name;
    return { ...shape, properties: { name } };
  })
  .filter((shape) => shape.properties.name !== 'AQ');

registerMap(WORLD_MAP, { type, features: named } as unknown as Parameters<typeof registerMap>[1]);

const natural = geoNaturalEarth1();

/** Natural Earth by d3: cuts shapes at the antimeridian, so Russia and Fiji draw no stray lines. */
export const projection = {
  project: (point: [number, number]) => natural(point),
  unproject: (point: [number, number]) => natural.invert?.(point),
  stream: natural.stream.bind(natural),
};

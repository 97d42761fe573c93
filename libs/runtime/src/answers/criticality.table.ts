import type {
  BoundedFigure,
  Criticality,
  Scenario,
  SupplyAssessment,
  WeightedMix,
} from '@chokepoint/api-contract';
import { tableOf, type Table } from './table.js';

/** One figure with where it belongs; what does not apply is left out. */
interface Line {
  readonly part: 'official' | 'input' | 'recomputed' | 'supply';
  readonly year: string;
  readonly material?: string;
  readonly stage?: string | null;
  readonly form?: string;
  readonly period?: string;
  readonly scenario?: string;
  readonly mix?: string;
  readonly area?: string;
  readonly figure: string;
  readonly value: number | string | null;
  readonly low?: number;
  readonly high?: number;
  readonly method?: string;
  readonly release?: string;
  readonly file?: string;
  readonly row?: number;
}

/** One row a figure: official, printed as input, worked out again, and from supply shares. */
export function criticalityTable(answer: Criticality): Table {
  const lines = [
    ...answer.milestones.flatMap(official),
    ...answer.recomputed.flatMap(recomputed),
    ...answer.supply.flatMap(supply),
  ];
  return tableOf<Line>(lines, {
    mineral: () => answer.mineral,
    part: ({ part }) => part,
    year: ({ year }) => year,
    material: ({ material }) => material ?? null,
    stage: ({ stage }) => stage ?? null,
    form: ({ form }) => form ?? null,
    period: ({ period }) => period ?? null,
    scenario: ({ scenario }) => scenario ?? null,
    mix: ({ mix }) => mix ?? null,
    area: ({ area }) => area ?? null,
    figure: ({ figure }) => figure,
    value: ({ value }) => value,
    low: ({ low }) => low ?? null,
    high: ({ high }) => high ?? null,
    method: ({ method }) => method ?? null,
    release: ({ release }) => release ?? null,
    file: ({ file }) => file ?? null,
    row: ({ row }) => row ?? null,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

function official(one: Criticality['milestones'][number]): Line[] {
  const { year, material, release, row } = one;
  const head = { part: 'official', year, material, release, row } as const;
  return [
    { ...head, figure: 'SR', value: one.supplyRisk },
    { ...head, figure: 'EI', value: one.economicImportance },
  ];
}

function recomputed(one: Criticality['recomputed'][number]): Line[] {
  const { year, material, stage, method } = one;
  const head = { year, material, stage } as const;
  return [
    ...one.inputs.map(({ name, value, release, file, row }): Line => {
      return { ...head, part: 'input', figure: name, value, release, file, row };
    }),
    { ...head, part: 'recomputed', figure: 'SR', method, ...bounds(one.supplyRisk) },
  ];
}

function supply(one: SupplyAssessment): Line[] {
  const { year, stage, form, period, release } = one;
  return one.scenarios.flatMap((scenario) => {
    const head: Head = {
      part: 'supply',
      year,
      stage,
      form,
      period,
      release,
      scenario: scenarioText(scenario),
    };
    return [
      ...mix(scenario.global, { ...head, mix: 'global' }),
      ...mix(scenario.eu, { ...head, mix: 'eu' }),
      { ...head, figure: 'SR', method: scenario.method, ...bounds(scenario.supplyRisk) },
    ];
  });
}

type Head = Omit<Line, 'figure' | 'value'>;

function scenarioText({ id, governance, assumedT }: Scenario): string {
  if (id === 'trade') return `t of ${assumedT.map(({ area, t }) => `${area} ${t}`).join(', ')}`;
  if (id === 'recorded' || !governance) return id;
  const { vintage, from, until } = governance;
  return `governance of ${vintage}, ${from}-${until}`;
}

function mix(found: WeightedMix | null, head: Head): Line[] {
  if (!found) return [];
  return [
    { ...head, figure: 'weighted HHI', method: found.method, ...bounds(found.hhi) },
    { ...head, figure: 'sum of printed shares', ...bounds(found.rawSum) },
    ...found.parts.flatMap(({ area, share, governance, t, part, file, row }): Line[] => {
      const of = { ...head, area, file, row };
      return [
        { ...of, figure: 'share', value: share },
        { ...of, figure: 'WGI', value: governance },
        { ...of, figure: 't', value: t },
        { ...of, figure: 'part', value: part },
      ];
    }),
  ];
}

const bounds = (found: BoundedFigure | null) =>
  found ? { value: found.value, low: found.low, high: found.high } : { value: null };

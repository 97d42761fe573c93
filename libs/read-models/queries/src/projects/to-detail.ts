import type { ProjectDetail } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import type { IsoDate } from '@chokepoint/kernel';
import { toCitations } from '../initiatives/to-dated.js';
import type { KnownProject, Stated } from './known-projects.js';
import { statementWords } from './statement-words.js';
import { mineralName } from './to-project.js';

type Parts = Pick<ProjectDetail, 'agreements' | 'financing' | 'statements'>;

/** What the page of one project shows beside its summary, by a day. */
export function toDetail({ statements }: KnownProject, asOf: IsoDate): Parts {
  const by = statements
    .filter(({ event }) => event.data.on <= asOf)
    .toSorted(
      (a, b) => compare(a.event.data.on, b.event.data.on) || a.row.revision - b.row.revision,
    );
  return {
    agreements: by.flatMap(toAgreement),
    financing: by.flatMap(toFinancing),
    statements: by.map((one) => ({
      ...stated(one),
      type: one.event.type,
      what: statementWords(one.event),
      position: one.row.position,
      recordedAt: one.row.recorded_at,
      actor: one.row.actor,
    })),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const stated = ({ row, event: { data } }: Stated) => ({
  on: data.on,
  precision: data.precision,
  revision: row.revision,
  citations: toCitations(data.citations),
});

function toAgreement(one: Stated): Parts['agreements'] {
  if (one.event.type !== 'OfftakeAgreed') return [];
  const { buyer, buyerArea, mineral, quantityPerYear, unit, shareOfOutput, years } = one.event.data;
  return [
    {
      ...stated(one),
      buyer,
      buyerArea,
      buyerAreaName: buyerArea === null ? null : areaName(buyerArea),
      mineral,
      mineralName: mineralName(mineral),
      quantityPerYear,
      unit,
      shareOfOutput,
      years,
    },
  ];
}

function toFinancing(one: Stated): Parts['financing'] {
  if (one.event.type !== 'FinancingReported') return [];
  const { financier, amount, currency, kind, shareOfNeed } = one.event.data;
  return [{ ...stated(one), financier, amount, currency, kind, shareOfNeed }];
}

import { areaName } from '@chokepoint/catalogue';
import type { ProjectEvent } from '@chokepoint/projects';
import { mineralName } from './to-project.js';

const amount = (value: number): string => value.toLocaleString('en-GB');
const percent = (share: number): string => `${amount(Math.round(share * 1000) / 10)} %`;
const some = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(', ');

/** What a statement says, in a line; what is not published is left out of it. */
export function statementWords({ type, data }: ProjectEvent): string {
  switch (type) {
    case 'ProjectRegistered':
      return some(
        `Registered as ${data.name}`,
        data.owner,
        data.area && areaName(data.area),
        data.minerals.map(mineralName).join(' and '),
      );
    case 'ProjectCapacityStated':
      return some(
        `Capacity of ${mineralName(data.mineral)} (${data.stage}): ${amount(data.quantityPerYear)} ${data.unit} a year`,
        data.fromYear === null ? null : `from ${data.fromYear}`,
      );
    case 'ProjectStageReached':
      return STAGES[data.reached];
    case 'OfftakeAgreed':
      return some(
        `Offtake of ${mineralName(data.mineral)} by ${data.buyer}`,
        data.quantityPerYear === null
          ? null
          : `${amount(data.quantityPerYear)} ${data.unit ?? ''} a year`,
        data.shareOfOutput === null ? null : `${percent(data.shareOfOutput)} of output`,
        data.years === null ? null : `${amount(data.years)} years`,
      );
    case 'FinancingReported':
      return some(
        `${KINDS[data.kind]} by ${data.financier}`,
        data.amount === null ? null : `${data.currency ?? ''} ${amount(data.amount)}`,
        data.shareOfNeed === null ? null : `${percent(data.shareOfNeed)} of the capital needed`,
      );
  }
}

type Stage = Extract<ProjectEvent, { type: 'ProjectStageReached' }>['data']['reached'];
const STAGES: Readonly<Record<Stage, string>> = {
  announced: 'Announced',
  permitting: 'In permitting',
  permitted: 'Permitted',
  fid: 'Final investment decision',
  'financing-closed': 'Financing closed',
  construction: 'Under construction',
  commissioning: 'In commissioning',
  producing: 'Producing',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
};

type Kind = Extract<ProjectEvent, { type: 'FinancingReported' }>['data']['kind'];
const KINDS: Readonly<Record<Kind, string>> = {
  loan: 'Loan',
  grant: 'Grant',
  equity: 'Equity',
  guarantee: 'Guarantee',
};

import type { Criticality, Gap } from '@chokepoint/api-contract';
import type { Mineral } from '@chokepoint/catalogue';

type Answer = Omit<Criticality, 'gaps'>;

/** What a reader may look for and will not find, in the order of the answer. */
export function gapsOf(item: Mineral, answer: Answer): Gap[] {
  return [
    ...notAssessed(item, answer),
    ...inputsNotRecorded(answer),
    ...notFromShares(answer),
    ...ratesMissing(answer),
    ...noGovernance(answer),
  ];
}

function notAssessed(item: Mineral, { milestones, partOf }: Answer): readonly Gap[] {
  const groups = partOf.map(({ name, lastYear }): Gap => {
    const message = `Later studies, to ${lastYear}, print '${name}' as one and not ${item.name} by itself.`;
    return { code: 'printed-as-group', message };
  });
  if (milestones.length > 0) return groups;
  const own: Gap =
    item.kind === 'group'
      ? { code: 'not-assessed-as-group', message: `No study assesses ${item.name} as one.` }
      : { code: 'not-assessed', message: `No study on record assesses ${item.name} by itself.` };
  return [own, ...groups];
}

/** Studies whose values are printed and whose inputs are not recorded. */
function inputsNotRecorded({ milestones, recomputed, group }: Answer): readonly Gap[] {
  const known = new Set([...recomputed, ...group].map(({ year }) => year));
  const years = [...new Set(milestones.map(({ year }) => year))].filter((one) => !known.has(one));
  if (years.length === 0) return [];
  const message = `The releases on record do not print what the studies of ${years.join(', ')} were worked out from, so their supply risk is not worked out again.`;
  return [{ code: 'inputs-not-recorded', message }];
}

/** Printed concentrations have no countries to change. */
function notFromShares({ recomputed, supply }: Answer): readonly Gap[] {
  const years = recomputed
    .map(({ year }) => year)
    .filter((year) => !supply.some((one) => one.year === year));
  if (years.length === 0) return [];
  const message = `The study of ${[...new Set(years)].join(', ')} prints concentrations and no shares by country, so other governance or another t cannot be put in.`;
  return [{ code: 'no-shares-recorded', message }];
}

function ratesMissing({ supply }: Answer): readonly Gap[] {
  const years = supply.filter(({ rates }) => rates.origin === 'missing').map(({ year }) => year);
  const assumed = supply.filter(({ rates }) => rates.origin === 'assumed');
  const missing: Gap = {
    code: 'rates-not-recorded',
    message: `Import reliance (IR), recycling (EoL-RIR) and substitution (SI) of the study of ${[...new Set(years)].join(', ')} are not in the releases on record, so supply risk of that study cannot be worked out: only its concentrations are.`,
  };
  const from = [...new Set(assumed.map(({ rates }) => rates.year))].join(', ');
  const ours: Gap = {
    code: 'former-rates-assumed',
    message: `Assumed, as the question asks: IR, EoL-RIR and SI are still those of the study of ${from}. That is our assumption and no official figure.`,
  };
  return [...(years.length > 0 ? [missing] : []), ...(assumed.length > 0 ? [ours] : [])];
}

function noGovernance({ supply }: Answer): readonly Gap[] {
  const without = supply.some(({ scenarios }) => scenarios[0]?.governance === null);
  if (!without) return [];
  const message =
    'No update of the governance indicators that covers the years of the study counts at this knowledge, so governance may be anything from 0 to 10.';
  return [{ code: 'governance-not-recorded', message }];
}

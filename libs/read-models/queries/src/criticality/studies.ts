import type { PrintedInput, Recomputation } from '@chokepoint/api-contract';
import {
  type PrintedDecimals,
  type PrintedInputs,
  printedSupplyRiskInput,
  rounded,
  intervals,
  STUDY_2017_DECIMALS,
  SUPPLY_RISK_METHOD,
  type SupplyData,
  supplyRisk,
  type SupplyRisk,
} from '@chokepoint/dependency';
import type { Gap } from '@chokepoint/api-contract';
import { grouped } from './grouped.js';
import type { InputRow } from './inputs.query.js';

/** What the tables of a study together print of one material. */
export interface StudyInputs {
  readonly mineral: string;
  readonly material: string;
  readonly year: string;
  readonly stage: string | null;
  readonly rows: readonly InputRow[];
  readonly printed: Omit<PrintedInputs, 'supplyData'> & { readonly supplyData: SupplyData | null };
  /** Inputs that two tables print differently: none of them counts. */
  readonly clashes: readonly string[];
}

type Column = keyof typeof NAMES;

/** The inputs by the names that their answers carry. */
const NAMES = {
  stage: 'stage',
  supply_data: 'supply data',
  import_reliance: 'IR',
  eol_recycling_input_rate: 'EoL-RIR',
  substitution_sr: 'SI of supply risk',
  substitution_ei: 'SI of economic importance',
  hhi_wgi_global: 'HHI of global supply',
  hhi_wgi_eu: 'HHI of EU sourcing',
  supply_risk_global: 'SR by global supply alone',
  supply_risk_eu: 'SR by EU sourcing alone',
  supply_risk_both: 'SR by both',
} as const;
const COLUMNS = Object.keys(NAMES) as readonly Column[];

/** To how many decimals a study prints its inputs; without it no bounds can be given. */
const DECIMALS: Readonly<Record<string, PrintedDecimals>> = {
  '2017': STUDY_2017_DECIMALS,
  // SI of gallium is 0.98, as secondary transcriptions of the study (doi:10.2873/725585) show.
  '2023': { hhi: 1, rate: 2, substitution: 2 },
};

export const decimalsOf = (year: string): PrintedDecimals | null => DECIMALS[year] ?? null;

/** Joins the rows of several tables, material by material, in their order. */
export function studiesOf(rows: readonly InputRow[]): readonly StudyInputs[] {
  const byMaterial = grouped(rows, ({ mineral, material, year }) =>
    [mineral, material, year].join('|'),
  );
  return byMaterial.flatMap((own) => (own[0] ? [join(own[0], own)] : []));
}

function join({ mineral, material, year }: InputRow, rows: readonly InputRow[]): StudyInputs {
  const distinct = (column: Column) => [...new Set(rows.flatMap((row) => row[column] ?? []))];
  const agreed = <C extends Column>(column: C): InputRow[C] | null => {
    const values = distinct(column);
    return values.length === 1 ? (values[0] as InputRow[C]) : null;
  };
  return {
    mineral,
    material,
    year,
    stage: agreed('stage'),
    rows,
    printed: {
      supplyData: agreed('supply_data') as SupplyData | null,
      hhiWgiGlobal: agreed('hhi_wgi_global'),
      hhiWgiEu: agreed('hhi_wgi_eu'),
      importReliance: agreed('import_reliance'),
      eolRecyclingInputRate: agreed('eol_recycling_input_rate'),
      substitutionSR: agreed('substitution_sr'),
    },
    clashes: COLUMNS.filter((column) => distinct(column).length > 1).map((one) => NAMES[one]),
  };
}

/** Every input where it stands first; one that tables print differently stands once for each value. */
function inputsOf({ rows }: StudyInputs): PrintedInput[] {
  const seen = new Set<string>();
  return COLUMNS.flatMap((column) =>
    rows.flatMap((row) => {
      const value = row[column];
      const key = `${column} ${value}`;
      if (value === null || seen.has(key)) return [];
      seen.add(key);
      return [
        {
          name: NAMES[column],
          value,
          file: row.file,
          release: row.release_id,
          publishedOn: row.published_on,
          row: row.source_row,
        },
      ];
    }),
  );
}

const CHOICES = ['global-and-eu', 'global', 'eu'] as const;
const PRINTED_BY = {
  'global-and-eu': 'supply_risk_both',
  global: 'supply_risk_global',
  eu: 'supply_risk_eu',
} as const satisfies Record<SupplyData, Column>;

/** Supply risk from printed inputs, beside what the study prints (`published`, to one decimal). */
export function recompute(study: StudyInputs, published: number | null): Recomputation {
  const { rows, printed } = study;
  const decimals = decimalsOf(study.year);
  const { supplyData } = printed;
  const risk =
    decimals && supplyData
      ? supplyRisk(printedSupplyRiskInput({ ...printed, supplyData }, decimals))
      : null;
  const figure = risk?.supplyRisk ?? null;
  return {
    method: SUPPLY_RISK_METHOD,
    year: study.year,
    material: study.material,
    stage: study.stage,
    supplyData,
    inputs: inputsOf(study),
    supplyRisk: figure,
    published,
    within: figure && published !== null ? intervals.overlap(figure, rounded(published, 1)) : null,
    by: CHOICES.map((choice) => ({
      supplyData: choice,
      supplyRisk: risk?.by[choice] ?? null,
      published: rows.map((row) => row[PRINTED_BY[choice]]).find((one) => one !== null) ?? null,
    })),
    gaps: gapsOf(study, risk),
  };
}

function gapsOf({ year, printed, clashes }: StudyInputs, risk: SupplyRisk | null): Gap[] {
  const gaps: Gap[] = risk?.gaps.map((one) => ({ ...one })) ?? [];
  if (clashes.length > 0) {
    const message = `Tables of the study print different values: ${clashes.join(', ')}.`;
    gaps.push({ code: 'inputs-disagree', message });
  }
  if (!printed.supplyData) {
    const message = 'No table says whether global supply, EU sourcing or both count.';
    gaps.push({ code: 'supply-data-unknown', message });
  }
  if (!decimalsOf(year)) {
    const message = `To how many decimals the study of ${year} prints its inputs is not known here.`;
    gaps.push({ code: 'precision-unknown', message });
  }
  return gaps;
}

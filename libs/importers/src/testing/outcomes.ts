import type {
  DetectOptions,
  Importer,
  ImportedFact,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';

/** Every row's outcome by file name, in order; for specs. @throws when the files are refused */
export async function outcomesOf(
  importer: Importer,
  files: readonly SourceFile[],
  options?: DetectOptions,
): Promise<RowOutcome[]> {
  const detected = await importer.detect(files, options);
  if (!detected.ok) throw new Error(detected.error.message);
  const all: RowOutcome[] = [];
  for (const file of files) {
    for await (const page of detected.value.rows(file)) all.push(...page);
  }
  return all;
}

export const factsOf = (outcomes: readonly RowOutcome[]): ImportedFact[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [...(outcome.facts ?? [])] : []));

/** One line a fact: mineral, form, measure, unit, area, partner, period, value, flags, raw. */
export const briefly = ({ mineral, form, measure, unit, fact }: ImportedFact): string => {
  const { area, partner, period, value, low, high, flags, raw } = fact;
  const figure = low === null && high === null ? String(value) : `${value}[${low}..${high}]`;
  const place = partner === null ? area : `${area}<-${partner}`;
  const printed = raw === null ? '' : ` '${raw}'`;
  return `${mineral} ${form} ${measure} ${place} ${period}: ${figure} ${unit} ${flags.join('+')}${printed}`.trim();
};

/** How the rows that became no fact ended. */
export const endings = (outcomes: readonly RowOutcome[]): string[] =>
  outcomes.flatMap((outcome) => {
    if (outcome.kind === 'skipped') return `${outcome.row} skipped: ${outcome.rule}`;
    if (outcome.kind !== 'rejected') return [];
    return `${outcome.row} rejected: ${outcome.field ?? 'row'} '${outcome.raw}': ${outcome.reason}`;
  });

import { ok, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { unknownLayout } from '../common/release.js';
import { isRecord, readJson, type JsonOf } from '../common/json-file.js';

/**
 * Properties that a feature must have. Notes and precision are among them, although they are mostly
 * null: without them an estimate or a figure that is not available could not be told.
 */
export const PROPERTIES = [
  'bgs_commodity_trans',
  'bgs_sub_commodity_trans',
  'bgs_statistic_type_trans',
  'country_trans',
  'country_iso2_code',
  'country_iso3_code',
  'year',
  'quantity',
  'units',
  'data_precision_description',
  'concat_figure_notes_text',
] as const;
export type PropertyName = (typeof PROPERTIES)[number];
export type Properties = Readonly<Record<string, unknown>>;

export const FEATURES_EXPECTED = `FeatureCollection of features with the properties ${PROPERTIES.join(',')}`;

const SURVEY: JsonOf = {
  beginning: /"FeatureCollection"|"bgs_commodity_trans"/,
  advice: 'ask the survey for one commodity at a time',
};

export interface Features {
  /** The properties of each feature in order; null where there are none. */
  readonly properties: readonly (Properties | null)[];
  /** How many features the question that was asked of the survey has; null where it is not said. */
  readonly matched: number | null;
}

/** The features of a file. Refuses 'unknown-layout' with what was found, and 'file-too-large'. */
export async function readFeatures(file: SourceFile): Promise<Result<Features>> {
  const read = await readJson(file, SURVEY);
  if (!read.ok) return read;
  const collection = read.value;
  if (!isRecord(collection) || collection.type !== 'FeatureCollection') {
    const found = isRecord(collection) ? Object.keys(collection) : ['no JSON object'];
    return unknownLayout(file.name, [FEATURES_EXPECTED], found);
  }
  const { features, numberMatched } = collection;
  if (!Array.isArray(features)) {
    return unknownLayout(file.name, [FEATURES_EXPECTED], Object.keys(collection));
  }
  const properties = features.map((feature: unknown) =>
    isRecord(feature) && isRecord(feature.properties) ? feature.properties : null,
  );
  const first = properties[0];
  if (first !== undefined && (first === null || lacking(first).length > 0)) {
    return unknownLayout(file.name, [FEATURES_EXPECTED], Object.keys(first ?? {}));
  }
  return ok({ properties, matched: typeof numberMatched === 'number' ? numberMatched : null });
}

/** Names of properties that are not there at all; null is there. */
export const lacking = (properties: Properties): PropertyName[] =>
  PROPERTIES.filter((name) => !(name in properties));

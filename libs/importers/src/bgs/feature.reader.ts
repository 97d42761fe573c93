import { bgsSeries, convert, mineral, type BgsSeries } from '@chokepoint/catalogue';
import type { Fact, FactFlag } from '@chokepoint/supply';
import type { RowOutcome } from '@chokepoint/supply-application';
import { tidy } from '../common/numbers.js';
import { bgsArea } from './area.js';
import { lacking, type Properties, type PropertyName } from './features.js';
import { bgsUnit, readQuantity } from './quantity.js';

/** Reads the features of one file. A row's number is the feature's, from 1: lines of JSON mean nothing. */
export class FeatureReader {
  /** Figures already met: the survey has one of each, so a second is a fault of the file. */
  private readonly known = new Set<string>();

  read(properties: Properties | null, row: number): RowOutcome {
    if (properties === null) return rejectedAt(row, null, '', 'A feature without properties.');
    const [missing] = lacking(properties);
    if (missing !== undefined) return rejectedAt(row, missing, '', 'The property is not there.');
    const feature = new Feature(properties, row);
    const statistic = feature.text('bgs_statistic_type_trans');
    if (statistic === 'Imports' || statistic === 'Exports') {
      return feature.skip('imports and exports: not imported');
    }
    if (statistic !== 'Production') {
      return feature.reject('bgs_statistic_type_trans', 'Not a statistic that is known.');
    }
    const series = bgsSeries(feature.text('bgs_commodity_trans'));
    if (!series) return feature.skip('outside the catalogue');
    if (feature.text('bgs_sub_commodity_trans') !== '') {
      return feature.skip('a part of a commodity: not imported');
    }
    return this.once(readProduction(feature, series), feature);
  }

  private once(outcome: RowOutcome, feature: Feature): RowOutcome {
    const [first] = outcome.kind === 'imported' ? (outcome.facts ?? []) : [];
    if (!first) return outcome;
    const { mineral: id, form, fact } = first;
    const key = [id, form, fact.area, fact.period].join(' ');
    if (this.known.has(key)) return feature.reject(null, 'A second figure of the same thing.', key);
    this.known.add(key);
    return outcome;
  }
}

/** The properties of one feature as text. */
class Feature {
  constructor(
    readonly properties: Properties,
    readonly row: number,
  ) {}

  text(name: PropertyName): string {
    const value = this.properties[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  }

  skip(rule: string): RowOutcome {
    return { kind: 'skipped', row: this.row, rule };
  }

  reject(name: PropertyName | null, reason: string, raw?: string): RowOutcome {
    return rejectedAt(this.row, name, raw ?? (name === null ? '' : this.text(name)), reason);
  }
}

function readProduction(feature: Feature, series: BgsSeries): RowOutcome {
  const { row } = feature;
  const country = feature.text('country_trans');
  const codes = [feature.text('country_iso2_code'), feature.text('country_iso3_code')] as const;
  const area = bgsArea(country, ...codes);
  if (area === undefined) {
    const raw = [country, ...codes].join(', ');
    return feature.reject('country_trans', 'Not one area that the catalogue knows.', raw);
  }
  const year = /^(\d{4})(-01-01([T ]00:00:00Z?)?)?$/.exec(feature.text('year'))?.[1];
  if (year === undefined) return feature.reject('year', 'Not a year.');
  const scale = scaleOf(feature.text('units'), series);
  if (!scale) return feature.reject('units', `Not a unit of ${series.weight} weight.`);
  const precision = feature.text('data_precision_description');
  const quantity = readQuantity(feature.properties.quantity, precision);
  if (quantity === 'blank') return feature.skip('no figure printed');
  if (quantity === 'unknown') {
    return feature.reject('quantity', `Not a weight, with the precision '${precision}'.`);
  }
  const { mineral: id, stage, form } = series;
  const notes = feature.text('concat_figure_notes_text');
  const scaled = (value: number | null) => (value === null ? null : tidy(value * scale.factor));
  const fact: Fact = {
    area,
    partner: null,
    period: year,
    value: scaled(quantity.value),
    flags: [...quantity.flags, ...estimated(notes)],
    sourceRow: row,
    raw: asPrinted(feature, scale.factor),
    low: scaled(quantity.low),
    high: scaled(quantity.high),
  };
  const told = { basis: 'world-production', measure: 'production', unit: scale.unit } as const;
  return { kind: 'imported', row, facts: [{ mineral: id, stage, form, ...told, fact }] };
}

/** How figures in the printed unit come to the mineral's own, if they are of the same weight. */
function scaleOf(units: string, { mineral: id, weight }: BgsSeries) {
  const printed = bgsUnit(units);
  const unit = mineral(id)?.massUnit;
  if (!printed || !unit || printed.weight !== weight) return undefined;
  const factor = convert(1, printed.unit, unit);
  return factor === undefined ? undefined : { unit, factor };
}

/** The survey's mark of an estimate stands among the other notes on the figure. */
const estimated = (notes: string): readonly FactFlag[] =>
  notes.split('|').some((note) => /^estimates?\.?$/i.test(note.trim())) ? ['estimated'] : [];

/** The quantity with what is said of it, where that is more than the number recorded. */
function asPrinted(feature: Feature, factor: number): string | null {
  const quantity = feature.text('quantity');
  const said = [
    feature.text('data_precision_description'),
    feature.text('concat_figure_notes_text'),
  ].filter((text) => text !== '');
  if (said.length === 0 && factor === 1) return null;
  return [...(quantity === '' ? [] : [quantity]), ...said].join(' | ').slice(0, 500);
}

const rejectedAt = (
  row: number,
  field: string | null,
  raw: string,
  reason: string,
): RowOutcome => ({ kind: 'rejected', row, field, raw: raw.slice(0, 500), reason });

import { STAGES } from '@chokepoint/catalogue';
import { HOLDER_KINDS } from '@chokepoint/supply';
import type { ColumnKind, Template, TemplateColumn, TemplateId } from './template.js';

interface More {
  readonly optional?: boolean;
  readonly allowed?: readonly string[];
  readonly aliases?: readonly string[];
}

const column = (
  name: string,
  kind: ColumnKind,
  meaning: string,
  example: string,
  { optional = false, allowed = [], aliases = [] }: More = {},
): TemplateColumn => ({ name, required: !optional, kind, allowed, meaning, example, aliases });

const mineral = (example: string): TemplateColumn =>
  column('mineral', 'mineral', 'Id or name of the raw material in the catalogue.', example, {
    aliases: ['material', 'raw material', 'commodity', 'metal', 'element', 'product'],
  });
const stage = column('stage', 'choice', 'Where in the chain it belongs.', 'processing', {
  allowed: STAGES,
  aliases: ['step', 'stage of supply'],
});
const form = (optional: boolean, example: string): TemplateColumn =>
  column('form', 'form', 'Chemical or commercial form; left empty it is the total.', example, {
    optional,
    aliases: ['chemical form', 'shape', 'grade'],
  });
const area = (meaning: string, example: string, more: readonly string[] = []): TemplateColumn =>
  column('area', 'area', meaning, example, {
    aliases: ['country', 'country code', 'iso2', 'iso3', 'location', 'region', ...more],
  });
const period = column('period', 'period', 'A year, a month or a span of years.', '2025', {
  aliases: ['year', 'month', 'reference period', 'date'],
});
const massUnit = (example: string): TemplateColumn =>
  column('unit', 'mass-unit', 'Unit of the quantity: t, kt, kg, g; Mm3 for helium.', example, {
    aliases: ['uom', 'unit of measure', 'units'],
  });
const quantity = (name: string, meaning: string, example: string): TemplateColumn =>
  column(name, 'quantity', meaning, example, {
    aliases: ['quantity', 'amount', 'value', 'tonnage', 'volume', 'weight', 'mass', 'stock'],
  });
const confidentiality = column(
  'confidentiality',
  'text',
  'Who may see it, in your words.',
  'company only',
  { optional: true, aliases: ['classification', 'secrecy'] },
);

/** Every layout in which figures of one's own can be brought. */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  supply: {
    id: 'supply',
    title: 'Supply',
    meaning: 'Production or capacity by country and period, as you know it.',
    key: [],
    columns: [
      mineral('gallium'),
      stage,
      form(true, 'low-purity'),
      column('measure', 'choice', 'What was counted.', 'production', {
        allowed: ['production', 'capacity'],
        aliases: ['indicator', 'type'],
      }),
      area('Country in which it is produced: ISO code or name.', 'DE', ['producer country']),
      period,
      quantity('value', 'How much, without thousands separators.', '1200.5'),
      massUnit('kg'),
      column('estimated', 'yes-no', 'Whether the figure is an estimate.', 'no', {
        optional: true,
        allowed: ['yes', 'no'],
        aliases: ['estimate', 'flag', 'is estimate'],
      }),
      column('note', 'text', 'Where the figure is from, for whoever looks at the row.', '', {
        optional: true,
        aliases: ['comment', 'remark', 'remarks', 'source'],
      }),
    ],
  },
  stockpiles: {
    id: 'stockpiles',
    title: 'Stockpiles',
    meaning:
      'Stocks with what Art. 22 of Regulation (EU) 2024/1252 asks of strategic stocks: level, chemical form, purity, rules of release.',
    key: [],
    columns: [
      mineral('gallium'),
      column('holder', 'text', 'Who holds the stock.', 'Works Freiberg', {
        aliases: ['owner', 'company', 'agency', 'site', 'warehouse', 'plant'],
      }),
      column('holder_kind', 'choice', 'What kind of holder it is.', 'company', {
        allowed: HOLDER_KINDS,
        aliases: ['holder type', 'kind of holder', 'type'],
      }),
      area('Country or Union whose stock it is: ISO code or name.', 'DE'),
      form(false, 'metal'),
      column('purity', 'text', 'As stated.', '99.99 %', {
        optional: true,
        aliases: ['assay', 'quality', 'concentration'],
      }),
      column(
        'at',
        'moment',
        'Day of the stocktaking, or the period at whose end it stood.',
        '2026-06-30',
        {
          aliases: ['date', 'day', 'as of', 'stocktaking', 'period', 'year'],
        },
      ),
      quantity('quantity', 'How much, without thousands separators.', '850'),
      massUnit('kg'),
      column('release_rule', 'text', 'When it may be released.', 'on order of the board', {
        optional: true,
        aliases: ['release', 'rule', 'rules of release', 'drawdown'],
      }),
      confidentiality,
    ],
  },
  consumption: {
    id: 'consumption',
    title: 'Consumption',
    meaning: 'What was used in a country in a period.',
    key: [],
    columns: [
      mineral('tungsten'),
      stage,
      form(true, 'total'),
      area('Country in which it is used: ISO code or name.', 'AT', ['consumer country']),
      period,
      quantity('quantity', 'How much, without thousands separators.', '310'),
      massUnit('t'),
    ],
  },
  prices: {
    id: 'prices',
    title: 'Prices',
    meaning: 'What was paid on a market in a period.',
    key: ['mineral', 'stage', 'form', 'area', 'period', 'unit'],
    columns: [
      mineral('gallium'),
      stage,
      form(true, 'metal'),
      area('Market: a country, EU27 or WORLD.', 'WORLD', ['market']),
      period,
      column('price', 'quantity', 'Money for one unit of mass.', '612.5', {
        aliases: ['value', 'amount', 'average price', 'cost'],
      }),
      column('unit', 'price-unit', 'Currency and unit of mass: USD/kg, EUR/t.', 'USD/kg', {
        aliases: ['uom', 'currency', 'price unit'],
      }),
    ],
  },
  contracts: {
    id: 'contracts',
    title: 'Offtake contracts',
    meaning: 'What a counterparty is bound to deliver in a year.',
    key: [],
    columns: [
      mineral('gallium'),
      stage,
      form(true, 'metal'),
      column('counterparty', 'text', 'Who delivers.', 'Northern Smelter', {
        aliases: ['supplier', 'seller', 'vendor', 'partner'],
      }),
      column('counterparty_area', 'area', 'Country of delivery: ISO code or name.', 'CA', {
        aliases: ['country', 'country code', 'supplier country', 'origin', 'area'],
      }),
      column('from', 'day', 'First day.', '2026-01-01', {
        aliases: ['start', 'start date', 'valid from', 'begin'],
      }),
      column('until', 'day', 'Last day; left empty it has no end.', '2030-12-31', {
        optional: true,
        aliases: ['end', 'end date', 'valid until', 'valid to', 'to'],
      }),
      quantity('quantity_per_year', 'How much in a year.', '1200'),
      massUnit('kg'),
      column('price_terms', 'text', 'In words.', 'index less 3 %', {
        optional: true,
        aliases: ['price', 'pricing', 'terms'],
      }),
      column(
        'share_committed',
        'share',
        "Share of the counterparty's output: 0.25 or 25 %.",
        '0.25',
        {
          optional: true,
          aliases: ['share', 'committed share'],
        },
      ),
      confidentiality,
    ],
  },
};

export const TEMPLATE_LIST: readonly Template[] = Object.values(TEMPLATES);

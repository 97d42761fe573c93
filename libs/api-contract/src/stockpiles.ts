import { z } from 'zod';
import { knowledge, knowledgeQuery, origin, quality, range } from './common.js';

export const holderKind = z
  .enum(['state', 'agency', 'company', 'industry', 'exchange'])
  .meta({ id: 'HolderKind' });

export const stockpilesQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  /** Country or Union whose stock it is. */
  area: z.string().optional(),
  source: z.string().optional(),
});
export type StockpilesQuery = z.infer<typeof stockpilesQuery>;

/**
 * How long a stock lasts in days of average net imports of the calendar year before it (Art. 23(2)(a)
 * of Reg. (EU) 2024/1252), this stock alone. Net imports are reliance on them times consumption, as
 * the source of both defines it.
 */
export const cover = z
  .object({
    method: z.string(),
    days: range,
    /** In the stock's unit. */
    netImports: range,
    year: z.string(),
    /** Release that reports the reliance. */
    release: z.string(),
    /** Which consumption it was taken of. */
    consumption: z.string(),
  })
  .meta({ id: 'Cover' });
export type Cover = z.infer<typeof cover>;

/** A stock as one release reports it; the fields are those of Art. 22 of Reg. (EU) 2024/1252. */
export const stockpile = z
  .object({
    mineral: z.string(),
    mineralName: z.string(),
    holder: z.string(),
    holderKind: z.string(),
    area: z.string(),
    areaName: z.string(),
    form: z.string(),
    purity: z.string().nullable(),
    /** A day, or a period at whose end the stock stood. */
    at: z.string(),
    /** Null: not said; `flags` say why. */
    quantity: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string(),
    releaseRule: z.string().nullable(),
    confidentiality: z.string().nullable(),
    /** Null where net imports of the holder's country are not known, or there are none. */
    cover: cover.nullable(),
    quality,
    flags: z.array(z.string()),
    raw: z.string().nullable(),
    source: z.string(),
    /** Own data: not for publication. */
    private: z.boolean(),
    ...origin,
  })
  .meta({ id: 'Stockpile' });
export type Stockpile = z.infer<typeof stockpile>;

export const stockpilesAnswer = z
  .object({ ...knowledge, stockpiles: z.array(stockpile) })
  .meta({ id: 'Stockpiles' });
export type StockpilesAnswer = z.infer<typeof stockpilesAnswer>;

const words = (description: string) => z.string().max(300).meta({ description });

/** One stock by hand. */
export const stockpileBody = z
  .strictObject({
    mineral: words('Id or name of the raw material.'),
    holder: words('Who holds it.'),
    holderKind,
    area: words('Country or Union whose stock it is: ISO code or name.'),
    form: words('Chemical form.'),
    purity: words('As stated.').optional(),
    at: words('Day of the stocktaking, or the period at whose end it stood.'),
    quantity: z.number().min(0).max(1e15),
    unit: words('t, kt, kg, g; Mm3 for helium.'),
    releaseRule: words('When it may be released.').optional(),
    confidentiality: words('Who may see it.').optional(),
  })
  .meta({
    id: 'StockpileBody',
    examples: [
      {
        mineral: 'gallium',
        holder: 'Works Freiberg',
        holderKind: 'company',
        area: 'DE',
        form: 'metal',
        purity: '99.99 %',
        at: '2026-06-30',
        quantity: 850,
        unit: 'kg',
        releaseRule: 'on order of the board',
        confidentiality: 'company only',
      },
    ],
  });
export type StockpileBody = z.infer<typeof stockpileBody>;

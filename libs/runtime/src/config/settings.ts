import { z } from 'zod';
import { connectorBases, connectorList, schedule } from './fetch-settings.js';

const port = z.coerce.number().int().min(0).max(65_535);

/**
 * Every setting that the environment gives, with what it means. The one place where a setting is
 * declared: `chokepoint settings` and the README's table are made from it.
 */
export const SETTINGS = {
  CHOKEPOINT_DATA_DIR: {
    schema: z.string().min(1).default('.data'),
    meaning: 'Folder of the embedded database; `memory` keeps nothing. Unused with DATABASE_URL.',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'Write postgresql://user:password@host:5432/database.')
      .optional(),
    meaning: 'PostgreSQL server for ledger and read models, instead of the embedded database.',
  },
  KURRENTDB_URL: {
    schema: z
      .string()
      .regex(
        /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\//,
        'Write kurrentdb://user:password@host:2113?tls=true.',
      )
      .optional(),
    meaning:
      'KurrentDB server (25.1 or later) for the ledger; the read models stay in the database.',
  },
  CHOKEPOINT_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    meaning: 'Address on which the API and the web page are served.',
  },
  CHOKEPOINT_PORT: {
    schema: port.default(4780),
    meaning: 'Port of the API and the web page; 0 takes a free one.',
  },
  CHOKEPOINT_URL: {
    schema: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4780'),
    meaning: 'Where the command line asks when a running server holds the embedded database.',
  },
  CHOKEPOINT_PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: 'Write https://chokepoint.example.' })
      .refine((url) => !/[?#]/.test(url), 'Leave out what follows ? or #.')
      .optional(),
    meaning:
      'Address under which people reach the server, for the links in feeds; unset, the one that a request names.',
  },
  CHOKEPOINT_SHIPPED_FACTS: {
    schema: z.enum(['load', 'skip']).default('load'),
    meaning: 'Whether an empty ledger is filled with the facts that come with the product.',
  },
  CHOKEPOINT_PROJECTIONS: {
    schema: z.enum(['on', 'off']).default('on'),
    meaning: 'Whether this process keeps the read models itself; `off` where a worker does.',
  },
  CHOKEPOINT_ANALYSES: {
    schema: z.enum(['on', 'off']).default('on'),
    meaning:
      'Whether the process that keeps the read models registers default analyses and runs them.',
  },
  CHOKEPOINT_RATE_LIMIT: {
    schema: z.coerce.number().int().min(1).default(6000),
    meaning: 'Requests a minute that one address may make.',
  },
  CHOKEPOINT_WRITE_TOKEN: {
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'Give at least 16 printable characters, no spaces.')
      .optional(),
    meaning: 'Secret that lets a request write (`Authorization: Bearer …`); unset, none may.',
  },
  CHOKEPOINT_NOTARY_KEY: {
    schema: z.string().min(1).optional(),
    meaning:
      'Private Ed25519 key that signs the heads of the ledger: PEM, or base64 of PKCS #8. Embedded default: a key of its own.',
  },
  CHOKEPOINT_NOTARY_KEY_FILE: {
    schema: z.string().min(1).optional(),
    meaning: 'File of that key, instead; on a server without either, no head is signed.',
  },
  CHOKEPOINT_HEADS_FILE: {
    schema: z.string().min(1).optional(),
    meaning:
      'File to which signed heads are added, one JSON a line. Embedded default: signed-heads.ndjson beside the data.',
  },
  CHOKEPOINT_NOTARY_MINUTES: {
    schema: z.coerce.number().min(0).max(10_080).default(10),
    meaning: 'Least minutes between two signed heads of a growing ledger.',
  },
  CHOKEPOINT_FETCH: {
    schema: connectorList.optional(),
    meaning:
      'Connectors that the worker runs on schedule, with commas between them; unset, it calls nobody.',
  },
  CHOKEPOINT_FETCH_SCHEDULE: {
    schema: schedule.optional(),
    meaning: 'When it does, in UTC: five fields as in cron, such as `30 5 * * 1`.',
  },
  CHOKEPOINT_FETCH_DIR: {
    schema: z.string().min(1).optional(),
    meaning:
      "Folder in which publishers' files are kept as they came. Default: `fetched` in the data folder.",
  },
  CHOKEPOINT_FETCH_BASES: {
    schema: connectorBases.optional(),
    meaning: 'Other base addresses: `ecb-exr=https://mirror.example/service/`, with commas.',
  },
  CHOKEPOINT_FETCH_PROXY: {
    schema: z.url({ protocol: /^https?$/, error: 'Write http://host:3128.' }).optional(),
    meaning: 'Proxy through which publishers are called.',
  },
  CHOKEPOINT_COMTRADE_KEY: {
    schema: z
      .string()
      .regex(/^[\w-]{8,}$/, 'Give the subscription key as the publisher shows it.')
      .optional(),
    meaning: 'Subscription key of UN Comtrade; without one, its public preview is asked.',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
    meaning: 'Least severity of what is logged; `info` logs every request.',
  },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** One row of the table of settings. `fallback` is null where a setting has none. */
export interface SettingRow {
  readonly name: SettingName;
  readonly fallback: string | null;
  readonly meaning: string;
}

/** The settings as a table for readers. */
export function settingRows(): readonly SettingRow[] {
  return Object.entries(SETTINGS).map(([name, { schema, meaning }]) => {
    const fallback = schema.safeParse(undefined).data;
    return {
      name: name as SettingName,
      fallback: fallback === undefined ? null : String(fallback),
      meaning,
    };
  });
}

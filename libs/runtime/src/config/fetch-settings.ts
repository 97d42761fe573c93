import { CONNECTOR_IDS, type ConnectorId } from '@chokepoint/connectors';
import { validateCronExpression } from 'cron';
import { z } from 'zod';

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isConnector = (id: string): id is ConnectorId =>
  (CONNECTOR_IDS as readonly string[]).includes(id);

/** Names of connectors, with commas between them. */
export const connectorList = z.string().transform((text, context): readonly ConnectorId[] => {
  const ids = [...new Set(listed(text))];
  const unknown = ids.filter((id) => !isConnector(id));
  if (unknown.length === 0) return ids.filter(isConnector);
  context.addIssue(
    `There is no connector ${unknown.join(', ')}; known are ${CONNECTOR_IDS.join(', ')}.`,
  );
  return z.NEVER;
});

/** A cron expression of five fields: no source is worth asking more than once a minute. */
export const schedule = z
  .string()
  .refine(
    (text) => text.trim().split(/\s+/).length === 5 && validateCronExpression(text).valid,
    'Write minute, hour, day of month, month and day of week, as cron does: 30 5 * * 1.',
  );

/** `ecb-exr=https://mirror.example/service/`, with commas between several. */
export const connectorBases = z.string().transform((text, context) => {
  const bases: Partial<Record<ConnectorId, string>> = {};
  for (const part of listed(text)) {
    const at = part.indexOf('=');
    const id = part.slice(0, at);
    const base = part.slice(at + 1);
    if (isConnector(id) && isBase(base)) bases[id] = base.endsWith('/') ? base : `${base}/`;
    else {
      context.addIssue(
        `Write CONNECTOR=https://host/path/, with commas between several; http for this machine only. Connectors: ${CONNECTOR_IDS.join(', ')}.`,
      );
      return z.NEVER;
    }
  }
  return bases;
});

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

function isBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const plain = username === '' && password === '' && search === '' && hash === '';
  return plain && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname)));
}

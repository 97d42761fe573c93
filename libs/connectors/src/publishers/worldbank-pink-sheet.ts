import { ok } from '@chokepoint/kernel';
import type { Connector } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { resolveKnownLink } from '../core/links.js';
import { notAsExpected, takesNoYears } from './refusals.js';

/**
 * The page on commodity markets links to the workbook, whose path changes with each year
 * (…/doc/<hash>-0050012026/related/…): public programs of 2026 find it on the page.
 */
const PINK_SHEET = {
  base: 'https://www.worldbank.org/',
  page: 'en/research/commodity-markets',
  file: 'CMO-Historical-Data-Monthly.xlsx',
  fileHost: 'thedocs.worldbank.org',
};

export const worldbankPinkSheet: Connector = {
  id: 'worldbank-pink-sheet',
  title: 'World Bank Pink Sheet: monthly commodity prices',
  licence: 'CC BY 4.0',
  base: PINK_SHEET.base,
  otherHosts: [PINK_SHEET.fileHost],
  rate: { requests: 1, perMs: 2_000 },
  maxBytes: 32 * 1024 * 1024,
  keyHeader: null,
  plan({ base, years }) {
    if (years) return takesNoYears(this.title);
    const address = `${base}${PINK_SHEET.page}`;
    return ok([{ address, name: 'commodity-markets.html', role: 'index', accepts: MEDIA.page }]);
  },
  follow({ address, role }, text) {
    if (role === 'data') return ok([]);
    const href = linkTo(text, PINK_SHEET.file);
    if (href === undefined) return notAsExpected(address, `no link to ${PINK_SHEET.file}`);
    const link = resolveKnownLink(address, href, this.otherHosts);
    if (!link.ok) return link;
    const { file: name } = PINK_SHEET;
    return ok([{ address: link.value, name, role: 'data', accepts: MEDIA.xlsx }]);
  },
};

/** The first link of a page whose path ends with a file's name. */
function linkTo(page: string, file: string): string | undefined {
  const links = [...page.matchAll(/href\s*=\s*["']([^"'<>\s]+)["']/gi)].map(([, href]) => href);
  return links
    .find((href) => href?.split(/[?#]/)[0]?.endsWith(`/${file}`))
    ?.replaceAll('&amp;', '&');
}

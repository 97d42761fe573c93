import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { editionUnknown, mixedEditions } from '../common/release.js';

/** A version, and what sets an edition of one's own apart from it: V202501, V202501-HS92. */
const VERSION = /^(V\d{6}[a-z]?)(-[A-Za-z0-9._-]+)?$/;

/**
 * The edition that was named for the files. Their rows tell neither the version nor the revision of the
 * Harmonized System, and a name is easily changed: it does not make the edition, it only must not
 * contradict. Refuses 'edition-unknown', 'mixed-editions'.
 */
export function versionOf(flows: readonly SourceFile[], named: string | undefined): Result<string> {
  if (named === undefined) {
    return editionUnknown(
      'baci',
      'The rows of BACI do not tell their version; the publisher puts it into the name of the file (V202501 of BACI_HS17_Y2023_V202501.csv).',
    );
  }
  const version = VERSION.exec(named)?.[1];
  if (version === undefined) {
    return refuse(
      'edition-unknown',
      `'${named}' is no version of BACI. Name it as the publisher does: --edition V202501.`,
      { source: 'baci' },
    );
  }
  const versions = distinct(flows, /_(V\d{6}[a-z]?)(?![\da-z])/i);
  const others = versions.filter((one) => one !== version);
  if (others.length > 0) return mixedEditions('baci', [version, ...others]);
  const revisions = distinct(flows, /_(HS\d{2})_/i);
  return revisions.length > 1 ? mixedEditions('baci', revisions) : ok(named);
}

const distinct = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  [...new Set(files.flatMap(({ name }) => pattern.exec(name)?.[1] ?? []))].sort();

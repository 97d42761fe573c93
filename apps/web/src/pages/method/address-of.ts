/**
 * Where a source is read, if its citation tells: a DOI, a regulation of the Union by its number, an
 * address on GitHub. Null where it does not.
 */
export function addressOf(source: string): string | null {
  const doi = /\bdoi:(10\.\S+[^\s.,;)])/.exec(source)?.[1];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  const [, year, number] = /^Regulation \(EU\) (\d{4})\/(\d+)\b/.exec(source) ?? [];
  if (year !== undefined && number !== undefined)
    return `https://eur-lex.europa.eu/eli/reg/${year}/${number}/oj`;
  return /^github\.com\/[\w.-]+\/[\w.-]+$/.test(source) ? `https://${source}` : null;
}

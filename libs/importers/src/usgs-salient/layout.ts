import { usgsLayout } from '../usgs-mcs/layouts.js';

/** For the message that refuses a file: what would have been known. */
export const SALIENT_HEADERS = ['DataSource,Commodity,Year,<figure>_<unit>,…'] as const;

export const isSalient = (header: readonly string[]): boolean => usgsLayout(header) === 'salient';

/** A world table under the name of a salient one: the edition of 2024 ships cobalt so. */
export const isMisplaced = (name: string, header: readonly string[]): boolean =>
  /_salient\.csv$/i.test(name) && usgsLayout(header) === 'wide-by-commodity';

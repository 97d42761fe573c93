import { type ProjectSummary } from '@chokepoint/api-contract';
import { formatExact, formatShare } from '@chokepoint/charts';

/** '400 t of Cobalt, processing, from 2028'; null where none is recorded. */
export const capacityWords = ({ capacities }: Pick<ProjectSummary, 'capacities'>): string | null =>
  some(
    capacities.map(
      ({ quantityPerYear, unit, mineralName, stage, fromYear }) =>
        `${formatExact(quantityPerYear)} ${unit} a year of ${mineralName}, ${stage}${
          fromYear === null ? '' : `, from ${fromYear}`
        }`,
    ),
  );

/** '40 % of Cobalt'; null where no agreement is recorded. */
export const offtakeWords = ({ offtakes }: Pick<ProjectSummary, 'offtakes'>): string | null =>
  some(
    offtakes.map(({ share, mineralName, agreements }) =>
      share === null
        ? `${agreements} of ${mineralName}, share not published`
        : `${formatShare(share)} of ${mineralName}`,
    ),
  );

const some = (parts: readonly string[]): string | null =>
  parts.length === 0 ? null : parts.join('; ');

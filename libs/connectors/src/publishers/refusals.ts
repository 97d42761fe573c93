import { refuse, type Result } from '@chokepoint/kernel';

/** For a connector whose publisher has one file, without years to choose from. */
export const takesNoYears = (title: string): Result<never> =>
  refuse('years-not-taken', `${title} comes as one file; leave --years out.`);

export const tooEarly = (title: string, first: number): Result<never> =>
  refuse('years-not-taken', `${title} begins with ${first}; name later years.`);

/** For an answer that has not what the connector looks for in it. */
export const notAsExpected = (address: string, what: string): Result<never> =>
  refuse(
    'answer-not-known',
    `The answer of ${address} is not as expected: ${what}. Nothing was imported; the publisher may have changed its service.`,
    { address },
  );

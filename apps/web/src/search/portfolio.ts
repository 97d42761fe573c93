import { exposureQuery } from '@chokepoint/api-contract';
import { type Check } from './codec.js';

/** What is bought and from where, as the address and the API write it. */
export interface PortfolioLine {
  readonly mineral: string;
  readonly stage: string;
  readonly origin: string;
}

export const isPortfolio: Check<string> = (text): text is string =>
  exposureQuery.shape.portfolio.safeParse(text).success;

export const formatLine = ({ mineral, stage: at, origin }: PortfolioLine): string =>
  `${mineral}:${at}:${origin}`;

/** The lines of a portfolio, none for an absent one. */
export const linesOf = (portfolio: string | undefined): readonly string[] =>
  portfolio === undefined ? [] : portfolio.split(',');

/** The portfolio without a line; undefined once it is empty. */
export const without = (lines: readonly string[], line: string): string | undefined =>
  lines.filter((one) => one !== line).join(',') || undefined;

/** The portfolio with a line at its end; a line that is there stays where it is. */
export const withLine = (lines: readonly string[], line: string): string =>
  [...new Set([...lines, line])].join(',');

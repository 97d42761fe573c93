import { area, mineral } from '@chokepoint/catalogue';
import { isIsoDate, isWellDated, refuse, type Result } from '@chokepoint/kernel';
import type { ProjectEvent } from './project-event.js';

export type Objection = Result<never> | null;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** What is wrong with a statement whatever else is known of the project; null when nothing is. */
export const badForm = (event: ProjectEvent): Objection =>
  badDate(event) ?? badSource(event) ?? badContent(event);

function badDate({ type, data }: ProjectEvent): Objection {
  if (isWellDated(data)) return null;
  return refuse('not-a-date', `${type}: '${data.on}' is not the last day of a ${data.precision}.`);
}

function badSource({ type, data }: ProjectEvent): Objection {
  if (data.citations.length === 0) {
    return refuse('no-citation', `${type} of ${data.on} has no source.`);
  }
  const nameless = data.citations.some((one) => blank(one.publisher) || blank(one.title));
  if (nameless) return refuse('bad-citation', 'A source needs its publisher and its title.');
  const undated = data.citations.find(
    (one) => !(one.publishedOn === null || isIsoDate(one.publishedOn)),
  );
  return undated ? refuse('not-a-date', `Source: '${undated.publishedOn}' is not a day.`) : null;
}

function badContent({ type, data }: ProjectEvent): Objection {
  switch (type) {
    case 'ProjectRegistered':
      return (
        unnamed('project', data.name) ??
        (data.owner === null ? null : unnamed('owner', data.owner)) ??
        unknownArea(data.area) ??
        (data.minerals.length === 0 ? refuse('no-mineral', 'Name at least one mineral.') : null) ??
        first(data.minerals.map(unknownMineral))
      );
    case 'ProjectCapacityStated':
      return (
        unknownMineral(data.mineral) ??
        notPositive('A capacity', data.quantityPerYear) ??
        badYear(data.fromYear)
      );
    case 'ProjectStageReached':
      return null;
    case 'OfftakeAgreed':
      return (
        unnamed('buyer', data.buyer) ??
        unknownArea(data.buyerArea) ??
        unknownMineral(data.mineral) ??
        notPositive('A quantity', data.quantityPerYear) ??
        halfSaid('A quantity', data.quantityPerYear, 'unit', data.unit) ??
        badShare(data.shareOfOutput) ??
        notPositive('A term of years', data.years)
      );
    case 'FinancingReported':
      return (
        unnamed('financier', data.financier) ??
        notPositive('An amount', data.amount) ??
        halfSaid('An amount', data.amount, 'currency', data.currency) ??
        badCurrency(data.currency) ??
        badShare(data.shareOfNeed)
      );
  }
}

const blank = (text: string): boolean => text.trim() === '';
const first = (objections: readonly Objection[]): Objection =>
  objections.find((one) => one !== null) ?? null;

const unnamed = (what: string, name: string): Objection =>
  blank(name) ? refuse('no-name', `The ${what} has no name.`) : null;

const unknownMineral = (id: string): Objection =>
  mineral(id) ? null : refuse('unknown-mineral', `The catalogue has no mineral '${id}'.`);

const unknownArea = (code: string | null): Objection =>
  code === null || area(code)
    ? null
    : refuse('unknown-area', `The catalogue has no area '${code}'.`);

const notPositive = (what: string, value: number | null): Objection =>
  value === null || (Number.isFinite(value) && value > 0)
    ? null
    : refuse('not-positive', `${what} must be above zero; leave out what is not published.`);

const halfSaid = (
  what: string,
  value: number | null,
  partner: string,
  other: string | null,
): Objection =>
  (value === null) === (other === null)
    ? null
    : refuse('half-said', `${what} and its ${partner} are said together or not at all.`);

const badYear = (year: number | null): Objection =>
  year === null || (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)
    ? null
    : refuse('not-a-year', `'${year}' is not a year from ${FIRST_YEAR} to ${LAST_YEAR}.`);

const badShare = (share: number | null): Objection =>
  share === null || (share >= 0 && share <= 1)
    ? null
    : refuse('not-a-share', `'${share}' is not a share from 0 to 1.`);

const badCurrency = (currency: string | null): Objection =>
  currency === null || /^[A-Z]{3}$/.test(currency)
    ? null
    : refuse('not-a-currency', `'${currency}' is not a currency code: write EUR.`);

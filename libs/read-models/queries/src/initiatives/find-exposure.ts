import type {
  ConcentrationPeriod,
  ExposureAnswer,
  ExposureLine,
  ExposureQuery,
} from '@chokepoint/api-contract';
import { area, areaName, isEuMember, mineral, type Stage } from '@chokepoint/catalogue';
import {
  EXPOSURE_METHOD,
  exposureTo,
  instrumentsOn,
  type Origin,
  perimetersOn,
  standingOf,
} from '@chokepoint/initiatives';
import { type IsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import { findConcentration } from '../concentration/find-concentration.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { toMember } from './find-perimeters.js';
import { covers, readRegister, type Registered } from './register.js';
import { toDated } from './to-dated.js';

export interface ExposureParams extends Pick<ExposureQuery, 'portfolio'> {
  readonly asOf: IsoDate;
}

interface Line {
  readonly text: string;
  readonly mineral: string;
  readonly stage: Stage;
  readonly origin: string;
}

/**
 * What bears on supply that comes from somewhere: the country's part of it, instruments of all
 * initiatives and shocks that cover it, and on which side of each perimeter the country stands.
 * Refuses 'unknown-mineral' and 'unknown-area'.
 */
export const findExposure: Find<ExposureParams, ExposureAnswer> = async (
  db,
  { portfolio, asOf },
  knowledge,
) => {
  const lines = [...new Set(portfolio.split(','))].map(toLine);
  const fault = lines.map(faultIn).find((one) => one !== null);
  if (fault) return fault;
  const register = await readRegister(db, knowledge);
  const answered: ExposureLine[] = [];
  for (const line of lines) {
    answered.push({
      line: line.text,
      mineral: line.mineral,
      mineralName: mineral(line.mineral)?.name ?? line.mineral,
      stage: line.stage,
      origin: line.origin,
      originName: areaName(line.origin),
      supply: await supplyOf(db, line, knowledge),
      instruments: instrumentsFor(line, register, asOf),
      perimeters: perimetersFor(line, register, asOf),
    });
  }
  return ok({ ...knowledge, asOf, method: EXPOSURE_METHOD, lines: answered });
};

function toLine(text: string): Line {
  const [id = '', stage = '', origin = ''] = text.split(':');
  return { text, mineral: id, stage: stage as Stage, origin };
}

function faultIn({ mineral: id, origin }: Line): Result<never> | null {
  if (mineral(id) === undefined) return unknownMineral(id);
  if (area(origin) !== undefined) return null;
  return refuse('unknown-area', `The catalogue has no area '${origin}'.`);
}

const BASES = ['world-production', 'eu-imports'] as const;

async function supplyOf(
  db: ReadDb,
  { mineral: id, stage, origin }: Line,
  knowledge: ResolvedKnowledge,
): Promise<ExposureLine['supply']> {
  const found: ExposureLine['supply'] = [];
  for (const basis of BASES) {
    const answer = await findConcentration(db, { mineral: id, stage, basis }, knowledge);
    // The mineral is known and no source is named, so there is nothing left to refuse.
    if (!answer.ok) throw new Error(answer.error.message);
    const { source, periods, gaps } = answer.value;
    const latest = periods.at(-1);
    const own = latest?.shares.find((share) => share.area === origin);
    const top1 = latest?.top1 ?? null;
    found.push({
      basis,
      source,
      period: latest?.period ?? null,
      share: own?.share ?? null,
      standing: standingOfShare(latest, own),
      quality: own?.quality ?? null,
      top1: top1 && { area: top1.area, name: areaName(top1.area), share: top1.share },
      gaps: latest === undefined ? gaps : [],
    });
  }
  return found;
}

type Periods = Pick<ConcentrationPeriod, 'shares'>;

function standingOfShare(
  period: Periods | undefined,
  own: Periods['shares'][number] | undefined,
): ExposureLine['supply'][number]['standing'] {
  if (period === undefined) return 'no-figure';
  if (own === undefined) return 'not-named';
  return own.share === null ? 'withheld' : 'reported';
}

type Exposed = ExposureLine['instruments'][number];

function instrumentsFor(
  { mineral: id, stage, origin: code }: Line,
  register: readonly Registered[],
  asOf: IsoDate,
): Exposed[] {
  const origin: Origin = { area: code, circles: isEuMember(code, asOf) ? ['EU'] : [] };
  return register
    .filter(({ state }) => state.announced.on <= asOf && covers(state, id))
    .filter(({ state: { announced } }) => isAtStage(announced.stages, stage))
    .flatMap(({ id: initiative, state }) => {
      const perimeters = perimetersOn(state, asOf);
      return instrumentsOn(state, asOf).map(({ last, standing }): Exposed => ({
        initiative,
        initiativeName: state.announced.name,
        instrument: last.kind,
        standing,
        status: last.status,
        description: last.description,
        ...exposureTo(state, last.kind, origin, perimeters),
        ...toDated(last),
      }));
    })
    .toSorted((a, b) => urgency(a) - urgency(b) || (a.on < b.on ? 1 : -1));
}

/** An initiative that names no stage speaks of the mineral at every one. */
const isAtStage = (stages: readonly Stage[], stage: Stage): boolean =>
  stages.length === 0 || stages.includes(stage);

const STANDINGS: readonly Exposed['standing'][] = ['live', 'unknown', 'suspended', 'pending'];
const BEARINGS: readonly Exposed['bearing'][] = ['risk', 'opportunity', 'elsewhere', 'not-stated'];
const urgency = ({ standing, bearing }: Exposed): number =>
  STANDINGS.indexOf(standing) + BEARINGS.indexOf(bearing) * STANDINGS.length;

const perimetersFor = (
  { origin }: Line,
  register: readonly Registered[],
  asOf: IsoDate,
): ExposureLine['perimeters'] =>
  register.flatMap(({ id, state }) =>
    perimetersOn(state, asOf).map((perimeter) => {
      const member = standingOf(perimeter, { area: origin });
      return {
        initiative: id,
        perimeter: perimeter.id,
        version: perimeter.current.version,
        member: member && toMember(member),
      };
    }),
  );

import type {
  InitiativesAnswer,
  MineralDetail,
  MineralsAnswer,
  ProjectsAnswer,
  ReleasesAnswer,
} from '@chokepoint/api-contract';
import type { Position, Result } from '@chokepoint/kernel';
import { ask } from '../answers/ask.js';
import type { AnswerSources } from '../answers/route.js';

export type AskOne = (question: string) => Promise<Result<object>>;

/** Asks one side as of a position; null: the latest that it knows. */
export const askOf =
  (sources: AnswerSources, knownAt: Position | null): AskOne =>
  async (question) => {
    const pin = `${question.includes('?') ? '&' : '?'}knownAt=${knownAt}`;
    const found = await ask(sources, knownAt === null ? question : `${question}${pin}`);
    return found.ok ? { ok: true, value: found.value.answer } : found;
  };

/** Questions of the whole that have one answer each; deadlines are judged on the day. */
const whole = (day: string): readonly string[] => [
  'minerals',
  `benchmarks?asOf=${day}`,
  `initiatives?asOf=${day}`,
  `commitments?asOf=${day}`,
  `owners?asOf=${day}`,
  `positions?asOf=${day}`,
  `perimeters?asOf=${day}`,
  `scorecard?asOf=${day}`,
  'register/export',
  `projects?asOf=${day}`,
  'analyses',
  'releases',
  'revisions',
  'coverage',
  `sources?asOf=${day}`,
  'precedence',
  'stockpiles',
];

const id = encodeURIComponent;

/**
 * Every question that the product answers from its read models at a knowledge: those of the whole,
 * and those on each mineral, series, initiative, project and release that one side names.
 */
export async function battery(askOne: AskOne, day: string): Promise<readonly string[]> {
  // A list that is refused would make the battery small and its verdict cheap.
  const named = async <Answer>(question: string): Promise<Answer> => {
    const found = await askOne(question);
    if (!found.ok) throw new Error(`${question}: ${found.error.message}`);
    return found.value as Answer;
  };
  const questions = [...whole(day)];
  for (const mineral of (await named<MineralsAnswer>('minerals')).minerals) {
    const path = `minerals/${id(mineral.id)}`;
    questions.push(path, `${path}/facts`, `${path}/criticality`, `${path}/contracts`);
    questions.push(`${path}/indicators?asOf=${day}`);
    const detail = await named<MineralDetail>(path);
    for (const series of detail.available) questions.push(`${path}/concentration?${of(series)}`);
  }
  const register = await named<InitiativesAnswer>(`initiatives?asOf=${day}`);
  for (const initiative of register.initiatives) {
    const path = `initiatives/${id(initiative.id)}`;
    questions.push(`${path}?asOf=${day}`, `${path}/history`, `${path}/impact`);
  }
  for (const one of (await named<ProjectsAnswer>(`projects?asOf=${day}`)).projects) {
    questions.push(`projects/${id(one.id)}?asOf=${day}`);
  }
  for (const release of (await named<ReleasesAnswer>('releases')).releases) {
    questions.push(`releases/${id(release.id)}`, `releases/${id(release.id)}/rejects`);
  }
  return questions;
}

type Series = MineralDetail['available'][number];

const of = ({ stage, basis, measure, source }: Series): string =>
  new URLSearchParams({ stage, basis, measure, source }).toString();

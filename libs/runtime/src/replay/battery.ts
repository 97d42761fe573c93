import type {
  InitiativesAnswer,
  MineralDetail,
  MineralsAnswer,
  ProjectsAnswer,
  ReleasesAnswer,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { ask } from '../answers/ask.js';
import type { AnswerSources } from '../answers/route.js';

/** Asks a question of one side, which adds the knowledge that it is asked from. */
export type AskOne = (question: string) => Promise<Result<object>>;

export const askOf =
  (sources: AnswerSources, knowledge: string): AskOne =>
  async (question) => {
    const joined = `${question}${question.includes('?') ? '&' : '?'}${knowledge}`;
    const found = await ask(sources, joined);
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
  const named = async <Answer>(question: string): Promise<Answer | null> => {
    const found = await askOne(question);
    return found.ok ? (found.value as Answer) : null;
  };
  const questions = [...whole(day)];
  for (const mineral of (await named<MineralsAnswer>('minerals'))?.minerals ?? []) {
    const path = `minerals/${id(mineral.id)}`;
    questions.push(path, `${path}/facts`, `${path}/criticality`, `${path}/contracts`);
    questions.push(`${path}/indicators?asOf=${day}`);
    const detail = await named<MineralDetail>(path);
    for (const series of detail?.available ?? [])
      questions.push(`${path}/concentration?${of(series)}`);
  }
  const register = await named<InitiativesAnswer>(`initiatives?asOf=${day}`);
  for (const initiative of register?.initiatives ?? []) {
    const path = `initiatives/${id(initiative.id)}`;
    questions.push(`${path}?asOf=${day}`, `${path}/history`, `${path}/impact`);
  }
  for (const one of (await named<ProjectsAnswer>(`projects?asOf=${day}`))?.projects ?? []) {
    questions.push(`projects/${id(one.id)}?asOf=${day}`);
  }
  for (const release of (await named<ReleasesAnswer>('releases'))?.releases ?? []) {
    questions.push(`releases/${id(release.id)}`, `releases/${id(release.id)}/rejects`);
  }
  return questions;
}

type Series = MineralDetail['available'][number];

const of = ({ stage, basis, measure, source }: Series): string =>
  new URLSearchParams({ stage, basis, measure, source }).toString();

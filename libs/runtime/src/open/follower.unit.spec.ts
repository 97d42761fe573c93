import { expect, it } from 'vitest';
import { startFollower } from './follower.js';

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
const never = (error: unknown) => {
  throw error;
};

it('runs once more for any number of nudges that came during the work', async () => {
  let runs = 0;
  let release = (): void => undefined;
  const work = () => {
    runs += 1;
    return new Promise<void>((resolve) => (release = resolve));
  };
  const follower = startFollower(work, 60_000, never);
  for (let i = 0; i < 5; i += 1) follower.nudge();
  expect(runs).toBe(1);
  release();
  await tick();
  expect(runs).toBe(2);
  release();
  await follower.stop();
  expect(runs).toBe(2);
});

it('reports a failure and goes on', async () => {
  const faults: unknown[] = [];
  let runs = 0;
  const work = async () => {
    runs += 1;
    if (runs === 1) throw new Error('connection lost');
  };
  const follower = startFollower(work, 60_000, (error) => faults.push(error));
  await tick();
  follower.nudge();
  await tick();
  expect(runs).toBe(2);
  expect(faults).toEqual([new Error('connection lost')]);
  await follower.stop();
});

it('waits at the stop for the piece in hand, and does nothing after it', async () => {
  let finished = 0;
  const work = async () => {
    await tick();
    finished += 1;
  };
  const follower = startFollower(work, 60_000, never);
  await follower.stop();
  expect(finished).toBe(1);
  follower.nudge();
  await tick();
  expect(finished).toBe(1);
});

import { decideProject, evolveProject, type Project } from '@chokepoint/projects';
import { describe, expect, it } from 'vitest';
import { REGISTER } from '../register/index.js';
import { PROJECTS } from './index.js';

const events = PROJECTS.flatMap(({ events: own }) => own);

describe('the shipped projects', () => {
  it.each(PROJECTS.map((entry) => [entry.id, entry] as const))(
    '%s is accepted by the decider',
    (_, { events: own }) => {
      let known: Project = null;
      for (const event of own) {
        expect(decideProject(known, event)).toEqual({ ok: true, value: event });
        known = evolveProject(known, event);
      }
    },
  );

  it('are named once, and belong to initiatives of the register', () => {
    const ids = PROJECTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set<string | null>(REGISTER.map(({ id }) => id));
    const homes = events.flatMap(({ type, data }) =>
      type === 'ProjectRegistered' ? [data.initiative] : [],
    );
    expect(homes).toHaveLength(PROJECTS.length);
    expect(homes.filter((home) => !known.has(home))).toEqual([]);
  });

  it('know nothing that lies ahead of their day, and guess no figure', () => {
    expect(events.filter(({ data }) => data.on > '2026-11-22')).toEqual([]);
    expect(events.map(({ type }) => type)).not.toContain('ProjectCapacityStated');
    expect(events.map(({ type }) => type)).not.toContain('ProjectStageReached');
    const marks = events.flatMap(({ data }) => data.citations.map((one) => one.verification));
    expect(new Set(marks)).toEqual(new Set(['secondary']));
  });
});

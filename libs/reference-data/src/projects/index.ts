import type { DatedOn } from '@chokepoint/kernel';
import type { ProjectEntry, ProjectEvent, ProjectRegistered } from '@chokepoint/projects';
import { at, noting } from '../register/build.js';
import { AUSTRALIA, MP_NEWS } from '../register/united-states.js';

const registered = (
  when: DatedOn,
  about: Pick<
    ProjectRegistered,
    'name' | 'owner' | 'area' | 'minerals' | 'stages' | 'programme' | 'initiative'
  >,
): ProjectEvent => ({ type: 'ProjectRegistered', data: { ...when, ...about } });

const named = {
  owner: null,
  area: null,
  stages: [],
  programme: 'other',
  initiative: 'us-australia-framework-2025',
} as const;

const DEPARTMENT = 'US Department of Defense';
const mp = at('2025-07-10', MP_NEWS);
const pipeline = noting(
  AUSTRALIA,
  'Named among the projects of the framework; nothing more was found of it.',
);

/**
 * Projects that a source names, as known on 2026-11-22. What is null no source that was read says.
 * The strategic projects that the Commission designated are not here: their number is on the
 * register of initiatives, their names were in no source that was read. Add news as further events
 * at the end of an entry: what was shipped once is never changed.
 */
export const PROJECTS: readonly ProjectEntry[] = [
  {
    id: 'mp-materials-magnets',
    events: [
      registered(mp, {
        name: 'MP Materials: rare earths to magnets',
        owner: 'MP Materials',
        area: null,
        minerals: ['neodymium', 'praseodymium', 'permanent-magnets'],
        stages: ['extraction', 'processing', 'manufactured'],
        programme: 'other',
        initiative: 'us-mp-materials-2025',
      }),
      {
        type: 'OfftakeAgreed',
        data: {
          ...mp,
          buyer: DEPARTMENT,
          buyerArea: 'US',
          mineral: 'permanent-magnets',
          quantityPerYear: null,
          unit: null,
          shareOfOutput: 1,
          years: 10,
        },
      },
      {
        type: 'FinancingReported',
        data: {
          ...at('2025-07-10', noting(MP_NEWS, 'Preferred stock.')),
          financier: DEPARTMENT,
          amount: 400_000_000,
          currency: 'USD',
          kind: 'equity',
          shareOfNeed: null,
        },
      },
      {
        type: 'FinancingReported',
        data: {
          ...mp,
          financier: DEPARTMENT,
          amount: 150_000_000,
          currency: 'USD',
          kind: 'loan',
          shareOfNeed: null,
        },
      },
    ],
  },
  {
    id: 'alcoa-sojitz-gallium',
    events: [
      registered(
        at(
          '2025-10-20',
          noting(
            AUSTRALIA,
            'Reported to come to about a tenth of world output; no capacity in tonnes was found.',
          ),
        ),
        {
          ...named,
          name: 'Gallium of Alcoa and Sojitz',
          owner: 'Alcoa, Sojitz',
          minerals: ['gallium'],
        },
      ),
    ],
  },
  {
    id: 'nolans-rare-earths',
    events: [
      registered(at('2025-10-20', pipeline), {
        ...named,
        name: 'Nolans rare earths',
        minerals: ['rare-earths'],
      }),
    ],
  },
];

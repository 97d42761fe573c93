import { type MethodGroupName, type MethodOrigin } from '@chokepoint/api-contract';

export const GROUP_NAMES: Readonly<Record<MethodGroupName, string>> = {
  concentration: 'Concentration',
  reliance: 'Reliance',
  criticality: 'Criticality',
  benchmarks: 'Benchmarks',
  disruption: 'Disruption',
  register: 'Initiatives and promises',
  instruments: 'Instruments',
  statistics: 'Statistics',
  presentation: 'Presentation',
};

export const ORIGIN_WORDS: Readonly<Record<MethodOrigin, string>> = {
  published: 'published',
  'published-with-choices': 'published, with choices of ours',
  own: 'our own',
};

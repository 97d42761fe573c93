const STAGES: Readonly<Record<string, string>> = {
  permitting: 'in permitting',
  fid: 'final investment decision',
  'financing-closed': 'financing closed',
  construction: 'under construction',
  commissioning: 'in commissioning',
};
const PROGRAMMES: Readonly<Record<string, string>> = {
  'strategic-project-inside-eu': 'strategic project, in the EU',
  'strategic-project-outside-eu': 'strategic project, outside the EU',
  partnership: 'partnership',
  other: 'other',
};

/** How far a project is, in words. */
export const projectStageWords = (stage: string): string => STAGES[stage] ?? stage;

/** Under what a project is supported, in words. */
export const programmeWords = (programme: string): string => PROGRAMMES[programme] ?? programme;

import { DIFFERENCE_METHOD, explainDifference } from '../difference/index.js';
import { GROUP_RULES_METHOD, groupRule, ownership, OWNERSHIP_METHOD } from '../groups.js';
import { AS_PUBLISHED_METHOD, asPublished } from '../indicators/as-published.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { study2017 } from './sources.js';

export const PRESENTATION_METHODS: readonly MethodDescription[] = [
  describeMethod(OWNERSHIP_METHOD, {
    group: 'presentation',
    history: firstOn('2026-11-26'),
    title: 'Whether a figure may be shown as a mineral’s own',
    formula: 'the worst of: own, group, shared, none, over the customs codes that make the figure',
    definitions: terms({
      shared: 'a customs code covers other things too',
      group: 'a customs code is of a group as a whole',
    }),
    sources: [],
    ourChoices: ['A sum of codes is called no better than its worst code.'],
    limits: ['It rests on what the catalogue says of each code in the year of the figure.'],
    example: () => {
      const codes = [{ nomenclature: 'HS6', code: '811292' } as const];
      const question = { mineral: 'gallium', basis: 'eu-imports', codes, year: 2024 } as const;
      const { kind, sharedWith } = ownership(question);
      return {
        about: 'EU imports of gallium under HS 811292.',
        given: named({ code: 'HS 811292', year: '2024' }),
        results: named({ 'may be shown as': kind, 'shared with': sharedWith.join(', ') }),
      };
    },
  }),
  describeMethod(GROUP_RULES_METHOD, {
    group: 'presentation',
    history: firstOn('2026-11-26'),
    title: 'Figures of groups',
    formula: 'criticality: plain mean of the members; amounts: sum of all members, or none',
    definitions: terms({ member: 'of the group, or of a group within it' }),
    sources: [study2017('table 3: means of light and heavy rare earths and platinum group metals')],
    ourChoices: ['A group’s amount is never split among its members.'],
    limits: ['Sources that report a group as a whole say nothing of its members.'],
    example: () => ({
      about: 'Light rare earths.',
      given: named({ group: 'light-rare-earths' }),
      results: named({ members: groupRule('light-rare-earths')?.members.join(', ') ?? '' }),
    }),
  }),
  describeMethod(AS_PUBLISHED_METHOD, {
    group: 'presentation',
    title: 'A rate as its publisher prints it',
    formula: 'x stands for x - h to x + h, where h is half a unit of the last digit printed',
    definitions: terms({ x: 'the printed rate, 0-1' }),
    sources: [],
    ourChoices: ['The number is not worked out again: its inputs are not all published.'],
    limits: ['How its publisher defines and rounds it is for that publisher to say.'],
    example: () => ({
      about: 'Import reliance of cobalt in the study of 2017.',
      given: named({ printed: '32 %' }),
      results: named({ 'stands for': show(asPublished(0.32, 2).rate) }),
    }),
    history: firstOn('2026-11-26'),
  }),
  describeMethod(DIFFERENCE_METHOD, {
    group: 'presentation',
    history: firstOn('2026-11-27'),
    title: 'Why a number is not what it was',
    formula:
      'after - before = sum over the changes between the states of (number after the change - last number before it)',
    definitions: terms({
      state: 'what had been published by a day, as far as the ledger had recorded it at a position',
      'new data': 'nothing was said before',
      revision: 'a later edition says otherwise, or no longer says it',
      correction: 'a person corrects what a release says, with reason and source',
      withdrawal: 'the release that said it was withdrawn',
    }),
    sources: [],
    ourChoices: [
      'First what the ledger learned, in the order of its positions, then what was published, in the order of the days. Each part is what one change did after all before it.',
      'A number that came or went has no difference: what was not said is not zero.',
    ],
    limits: [
      'Parts of an indicator depend on the order of the changes, as always where effects do not add up; their sum does not.',
    ],
    example: () => {
      const { difference, parts } = explainDifference(850_000, [
        { cause: 'revision', stand: 1_210_000, ground: null },
      ]);
      return {
        about:
          'Graphite mined in China in 2022, as two editions of the Mineral Commodity Summaries print it.',
        given: named({ before: '850000 t', after: '1210000 t' }),
        results: named({
          difference: `${show(difference)} t`,
          parts: parts.map((part) => `${part.cause}: ${show(part.difference)} t`).join(', '),
        }),
      };
    },
  }),
];

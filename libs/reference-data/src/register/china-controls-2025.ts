import type { DatedOn } from '@chokepoint/initiatives';
import {
  at,
  CHINA,
  entry,
  inForce,
  instrument,
  noting,
  party,
  RARE_EARTHS,
  related,
  secondary,
  shock,
  suspended,
} from './build.js';
import { CHINA_NOTES, CONTROLS_SUSPENDED } from './sources.js';

const usBan = at(
  '2024-12-03',
  CHINA_NOTES,
  secondary('Reuters, in brecorder.com', '(ban of exports to the United States)', {
    url: 'https://www.brecorder.com/news/40335663/china-bans-exports-of-gallium-germanium-antimony-to-us',
    publishedOn: '2024-12-03',
    note: 'With immediate effect.',
  }),
);
const tungsten = at(
  '2025-02-04',
  CHINA_NOTES,
  secondary('Xinhua, in bignewsnetwork.com', '(export controls on five metals)', {
    url: 'https://bignewsnetwork.com/news/275019500/1st-ld-writethru-china-announces-export-controls-on-items-related-to-tungsten-tellurium-bismuth-molybdenum-indium',
    publishedOn: '2025-02-04',
    note: 'In effect on the same day.',
  }),
);
const sevenRareEarths = at(
  '2025-04-04',
  CHINA_NOTES,
  secondary(
    'Holland & Knight',
    'China Imposes Export Controls on Medium and Heavy Rare Earth Materials',
    {
      url: 'https://hklaw.com/en/insights/publications/2025/04/china-imposes-export-controls-on-medium-and-heavy-rare-earth-materials',
      publishedOn: '2025-04-04',
      note: 'Names the seven elements; with immediate effect.',
    },
  ),
);
const october = at(
  '2025-10-09',
  CHINA_NOTES,
  secondary('Xinhua, in en.people.cn', '(export control measures of 9 October)', {
    url: 'http://en.people.cn/n3/2025/1010/c90000-20374885.html',
    publishedOn: '2025-10-10',
  }),
);

const licence = (when: DatedOn, text: string) =>
  instrument(when, 'export-licence', 'in-force', text);
const UNITED_STATES = party('United States', 'US', 'target');
const NO_RENEWAL = 'No source on a renewal was found by 2026-11-22.';

/** China's export controls from the ban to the United States on, with their suspensions. */
export const CHINA_CONTROLS_SINCE_2024 = [
  entry(
    'china-us-ban-2024',
    shock(usBan, {
      name: "China's ban of gallium, germanium and antimony to the United States",
      type: 'export-ban',
      parties: [CHINA, UNITED_STATES],
      minerals: ['gallium', 'germanium', 'antimony', 'graphite'],
      summary:
        'Announcement 46 of 2024: no exports in principle to the United States, superhard materials included, and stricter checks on graphite. The target is the United States; the EU is hit indirectly.',
    }),
    inForce(usBan),
    instrument(
      usBan,
      'export-ban',
      'in-force',
      'No exports to the United States of gallium, germanium and antimony; stricter checks for graphite.',
    ),
    suspended(
      at('2025-11-09', noting(CONTROLS_SUSPENDED, NO_RENEWAL)),
      '2026-11-27',
      'Article 2, the ban to the United States, by Announcement 72; the ban for military users stays',
    ),
  ),
  entry(
    'china-tungsten-bismuth-licences-2025',
    shock(tungsten, {
      name: "China's export licences for tungsten and bismuth",
      type: 'export-control',
      parties: [CHINA],
      minerals: ['tungsten', 'bismuth'],
      summary: 'Also tellurium, molybdenum and indium, which are outside this catalogue.',
    }),
    inForce(tungsten),
    licence(tungsten, 'Licences for exports of tungsten, bismuth and three more metals.'),
  ),
  entry(
    'china-rare-earth-licences-2025',
    shock(sevenRareEarths, {
      name: "China's export licences for seven rare earths and magnets",
      type: 'export-control',
      parties: [CHINA],
      minerals: [
        ...RARE_EARTHS,
        'magnet-rare-earths',
        'samarium',
        'gadolinium',
        'terbium',
        'dysprosium',
        'lutetium',
        'yttrium',
        'scandium',
        'permanent-magnets',
      ],
      summary:
        'Announcement 18 of 2025: samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium, and magnets made with them. Not part of the suspension of November 2025.',
    }),
    inForce(sevenRareEarths),
    licence(
      sevenRareEarths,
      'Licences for exports of seven elements, their alloys, compounds and magnets.',
    ),
  ),
  entry(
    'china-october-package-2025',
    shock(october, {
      name: "China's export controls of October 2025",
      type: 'export-control',
      parties: [CHINA],
      minerals: [
        ...RARE_EARTHS,
        'holmium',
        'erbium',
        'thulium',
        'europium',
        'ytterbium',
        'graphite',
      ],
      summary:
        'Announcements 55-58, 61 and 62: five more rare earths, equipment, batteries, synthetic graphite anodes, and goods made abroad with 0.1 % or more of Chinese content. Most of it was to apply from 8 November or later and was suspended before.',
    }),
    instrument(
      october,
      'export-licence',
      'adopted',
      'Licences for five more rare earths, equipment, batteries and anode material.',
    ),
    related(october, 'complements', 'china-rare-earth-licences-2025'),
    suspended(
      at('2025-11-07', noting(CONTROLS_SUSPENDED, NO_RENEWAL)),
      '2026-11-10',
      'The whole package, by Announcement 70',
    ),
  ),
];

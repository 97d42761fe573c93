import { by, NO_NEWS, noting, secondary, step } from './build.js';
import { partnership, roadmap, sixMonths } from './partnership.js';

/**
 * Bilateral strategic partnerships on raw materials that were signed since 2024; the one with the
 * United States is `eu-us-mou-2026`.
 */
export const PARTNERSHIPS_SINCE_2024 = [
  partnership(
    {
      id: 'rwanda',
      name: 'Rwanda',
      area: 'RW',
      signed: '2024-02-19',
      sources: [
        secondary('projectblue.com', '(memorandum with Rwanda)', {
          url: 'https://projectblue.com/blue/news-analysis/776/eu-signs-mou-with-rwanda-over-critical-materials',
        }),
      ],
      summary: 'Sustainable value chains of raw materials.',
    },
    roadmap({
      madeOn: '2024-02-19',
      dueOn: '2024-08-19',
      name: 'Rwanda',
      source: secondary('projectblue.com', '(memorandum with Rwanda)', {
        url: 'https://projectblue.com/blue/news-analysis/776/eu-signs-mou-with-rwanda-over-critical-materials',
        note: NO_NEWS,
      }),
      how: sixMonths('2024-02-19', '2024-08-19'),
    }),
    step(
      by(
        '2025-06-26',
        secondary('European Parliament', 'Answer to written question E-000898/2025', {
          url: 'https://mil-osi1.milnz.nz/2025/06/26/answer-to-a-written-question-memorandum-of-understanding-between-the-eu-and-rwanda-e-000898-2025asw',
          publishedOn: '2025-06-26',
          note: 'The address is that of a copy.',
        }),
      ),
      'result',
      'The Commission says that the memorandum was put under review.',
    ),
  ),
  partnership({
    id: 'norway',
    name: 'Norway',
    area: 'NO',
    signed: '2024-03-21',
    sources: [
      secondary(
        'rawmaterials.net',
        'EU and Norway Forge Strategic Partnership on Raw Materials and Batteries',
        {
          url: 'https://rawmaterials.net/eu-and-norway-forge-strategic-partnership-on-raw-materials-and-batteries/',
          publishedOn: '2024-03-22',
          note: "Says 'Thursday' of the same week.",
        },
      ),
    ],
    summary: 'Raw materials from land, not from the sea floor, and battery value chains.',
  }),
  partnership({
    id: 'uzbekistan',
    name: 'Uzbekistan',
    area: 'UZ',
    signed: '2024-04-05',
    sources: [
      secondary('AHK Zentralasien', '(strategic partnership with Uzbekistan)', {
        url: 'https://zentralasien.ahk.de/de/news/eu-gruendet-strategische-partnerschaft-mit-usbekistan-bei-kritischen-rohstoffen',
      }),
    ],
    summary: 'Critical raw materials; signed for the EU by Executive Vice-President Dombrovskis.',
  }),
  partnership(
    {
      id: 'australia',
      name: 'Australia',
      area: 'AU',
      signed: '2024-05-28',
      sources: [
        secondary('internationaltradetoday.com', '(signature with Australia)', {
          publishedOn: '2024-05-30',
        }),
      ],
      summary: 'Sustainable critical and strategic minerals along the whole chain.',
    },
    roadmap({
      madeOn: '2024-05-28',
      dueOn: '2024-11-28',
      name: 'Australia',
      source: secondary('internationaltradetoday.com', '(signature with Australia)', {
        publishedOn: '2024-05-30',
        note: NO_NEWS,
      }),
      how: sixMonths('2024-05-28', '2024-11-28'),
    }),
  ),
  partnership(
    {
      id: 'serbia',
      name: 'Serbia',
      area: 'RS',
      signed: '2024-07-19',
      sources: [
        secondary('europeaninterest.eu', '(strategic partnership with Serbia)', {
          url: 'https://europeaninterest.eu/eu-and-serbia-sign-strategic-partnership-on-critical-raw-materials',
        }),
      ],
      summary:
        'Sustainable raw materials, battery value chains and electric vehicles; signed in Belgrade.',
    },
    roadmap({
      madeOn: '2024-07-19',
      dueOn: '2025-01-19',
      name: 'Serbia',
      source: secondary('europeaninterest.eu', '(strategic partnership with Serbia)', {
        url: 'https://europeaninterest.eu/eu-and-serbia-sign-strategic-partnership-on-critical-raw-materials',
        note: NO_NEWS,
      }),
      how: sixMonths('2024-07-19', '2025-01-19'),
    }),
  ),
  partnership({
    id: 'south-africa',
    name: 'South Africa',
    area: 'ZA',
    signed: '2025-11-20',
    sources: [
      noting(
        secondary('prtimesafrica.com', '(signature with South Africa)', {
          publishedOn: '2025-11-20',
        }),
        'The amounts of money that go with it differ between outlets; none is recorded here.',
      ),
    ],
    summary: 'The fifteenth partnership.',
  }),
];

import { at, by, delivered, instrument, NO_NEWS, noting, secondary, step } from './build.js';
import { partnership, roadmap, sixMonths } from './partnership.js';

const KAZAKH_ROADMAP = secondary('azernews.az', '(approval of the EU-Kazakhstan roadmap)', {
  url: 'https://www.azernews.az/region/210096.html',
  publishedOn: '2023-05-22',
  note: 'The day of approval is not given.',
});
const GLOBAL_GATEWAY = secondary(
  'pubaffairsbruxelles.eu',
  '(memoranda with the DR Congo and Zambia)',
);
const NAMIBIA_NEWS = secondary('namibiadailynews.info', '(endorsement of the EU-Namibia roadmap)', {
  publishedOn: '2023-10-27',
});

/** Bilateral strategic partnerships on raw materials; the one with the United States is `eu-us-mou-2026`. */
export const PARTNERSHIPS = [
  partnership({
    id: 'canada',
    name: 'Canada',
    area: 'CA',
    signed: '2021-06-15',
    source: secondary('European Commission', '(strategic partnerships on raw materials)', {
      url: 'https://ec.europa.eu/newsroom/growth/items/714647/en',
      publishedOn: '2021-06-17',
    }),
    summary: 'The first partnership, endorsed at the summit of 14-15 June 2021.',
  }),
  partnership(
    {
      id: 'ukraine',
      name: 'Ukraine',
      area: 'UA',
      signed: '2021-07-13',
      source: secondary('interfax.com.ua', '(signature in Kyiv)', { publishedOn: '2021-07-13' }),
      summary: 'Signed in Kyiv with a roadmap attached.',
    },
    instrument(
      at(
        '2021-07-13',
        secondary('interfax.com.ua', '(signature in Kyiv)', { publishedOn: '2021-07-13' }),
      ),
      'finance',
      'adopted',
      'EUR 750,000 of technical help.',
    ),
  ),
  partnership(
    {
      id: 'kazakhstan',
      name: 'Kazakhstan',
      area: 'KZ',
      signed: '2022-11-07',
      source: secondary('wired-gov.net', '(signature at COP27)', {
        url: 'https://www.wired-gov.net/wg/news.nsf/articles/cop27+european+union+concludes+a+strategic+partnership+with+kazakhstan+on+raw+materials+batteries+and+renewable+hydrogen+08112022123800?open',
        publishedOn: '2022-11-08',
      }),
      summary: 'Raw materials, batteries and renewable hydrogen; signed at COP27.',
    },
    roadmap({
      madeOn: '2022-11-07',
      dueOn: '2023-05-07',
      name: 'Kazakhstan',
      source: secondary('miningmagazine.com', '(EU looks to Kazakhstan)', {
        url: 'https://miningmagazine.com/underground/news/1443066/eu-looks-kazakhstan-supply-battery-raw-materials',
      }),
      how: sixMonths('2022-11-07', '2023-05-07'),
      deliverable:
        'A roadmap for 2023-2024 with concrete actions, promised within six months of the signature',
    }),
    delivered(
      by('2023-05-22', KAZAKH_ROADMAP),
      'roadmap',
      'Roadmap for 2023-2024 approved by both sides; the number of days late is an upper bound.',
    ),
  ),
  partnership(
    {
      id: 'namibia',
      name: 'Namibia',
      area: 'NA',
      signed: '2022-11-08',
      source: secondary('wired-gov.net', '(signature at COP27)', { publishedOn: '2022-11-08' }),
      summary: 'Raw materials and renewable hydrogen; signed at COP27.',
    },
    roadmap({
      madeOn: '2022-11-08',
      dueOn: '2023-04-30',
      name: 'Namibia',
      source: NAMIBIA_NEWS,
      how: null,
      deliverable:
        "A roadmap of concrete actions, promised for 'about April 2023' (read as the end of that month)",
    }),
    delivered(
      at('2023-10', NAMIBIA_NEWS),
      'roadmap',
      'Roadmap endorsed, with EUR 1 bn announced for it; only the month is recorded, so the number of days late is an upper bound.',
    ),
  ),
  partnership({
    id: 'argentina',
    name: 'Argentina',
    area: 'AR',
    signed: '2023-06-13',
    source: secondary('ieu-monitoring.com', '(signature with Argentina)', {
      publishedOn: '2023-06-13',
    }),
    summary: 'Sustainable value chains of raw materials.',
  }),
  partnership(
    {
      id: 'chile',
      name: 'Chile',
      area: 'CL',
      signed: '2023-07-18',
      source: secondary('pubaffairsbruxelles.eu', '(signature with Chile)', {
        url: 'https://pubaffairsbruxelles.eu/eu-institution-news/global-gateway-eu-and-chile-strengthen-cooperation-on-sustainable-critical-raw-materials-supply-chains',
      }),
      summary: 'Sustainable value chains of raw materials; signed during the EU-CELAC summit.',
    },
    roadmap({
      madeOn: '2023-07-18',
      dueOn: null,
      name: 'Chile',
      source: secondary(
        'International Energy Agency',
        'Chile - EU Strategic Partnership on sustainable raw materials value chains',
        {
          url: 'https://prod.iea.org/policies/18084-chile-eu-strategic-partnership-on-sustainable-raw-materials-value-chains',
        },
      ),
      how: null,
      deliverable: 'An operational roadmap is to follow; no deadline is named',
    }),
  ),
  ...[
    { id: 'dr-congo', name: 'DR Congo', area: 'CD' },
    { id: 'zambia', name: 'Zambia', area: 'ZM' },
  ].map((partner) =>
    partnership({
      ...partner,
      signed: '2023-10-26',
      source: GLOBAL_GATEWAY,
      summary:
        'Signed at the Global Gateway Forum; one trade journal notes that no concrete joint action came with it.',
    }),
  ),
  partnership(
    {
      id: 'rwanda',
      name: 'Rwanda',
      area: 'RW',
      signed: '2024-02-19',
      source: secondary('projectblue.com', '(memorandum with Rwanda)', {
        url: 'https://projectblue.com/blue/news-analysis/776/eu-signs-mou-with-rwanda-over-critical-materials',
      }),
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
          publishedOn: '2025-06-26',
          note: 'Read in a copy of the answer.',
        }),
      ),
      'result',
      'The Commission says that the memorandum was put under review.',
    ),
  ),
  partnership({
    id: 'uzbekistan',
    name: 'Uzbekistan',
    area: 'UZ',
    signed: '2024-04-05',
    source: secondary('AHK Zentralasien', '(strategic partnership with Uzbekistan)', {
      url: 'https://zentralasien.ahk.de/de/news/eu-gruendet-strategische-partnerschaft-mit-usbekistan-bei-kritischen-rohstoffen',
    }),
    summary: 'Critical raw materials; signed for the EU by Executive Vice-President Dombrovskis.',
  }),
  partnership(
    {
      id: 'australia',
      name: 'Australia',
      area: 'AU',
      signed: '2024-05-28',
      source: secondary('internationaltradetoday.com', '(signature with Australia)', {
        publishedOn: '2024-05-30',
      }),
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
      source: secondary('europeaninterest.eu', '(strategic partnership with Serbia)', {
        url: 'https://europeaninterest.eu/eu-and-serbia-sign-strategic-partnership-on-critical-raw-materials',
      }),
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
    source: noting(
      secondary('prtimesafrica.com', '(signature with South Africa)', {
        publishedOn: '2025-11-20',
      }),
      'The amounts of money that go with it differ between outlets; none is recorded here.',
    ),
    summary: 'The fifteenth partnership.',
  }),
];

import { at, by, delivered, instrument, secondary } from './build.js';
import { partnership, roadmap, sixMonths } from './partnership.js';

const KAZAKH_ROADMAP = secondary('azernews.az', '(approval of the EU-Kazakhstan roadmap)', {
  url: 'https://www.azernews.az/region/210096.html',
  publishedOn: '2023-05-22',
  note: 'The day of approval is not given.',
});
const GLOBAL_GATEWAY = secondary(
  'pubaffairsbruxelles.eu',
  '(memoranda with the DR Congo and Zambia)',
  {
    url: 'https://pubaffairsbruxelles.eu/eu-institution-news/global-gateway-eu-signs-strategic-partnerships-on-critical-raw-materials-value-chains-with-drc-and-zambia-and-advances-cooperation-with-us-and-other-key-partners-to-develop-the-lobito-corrid',
  },
);
const NAMIBIA_NEWS = secondary('namibiadailynews.info', '(endorsement of the EU-Namibia roadmap)', {
  publishedOn: '2023-10-27',
});

const ARGUS = secondary(
  'argusmedia.com',
  'EU signs critical minerals partnership with DRC, Zambia',
  {
    url: 'https://www.argusmedia.com/zh/news-and-insights/latest-market-news/2502953-eu-signs-critical-minerals-partnership-with-drc-zambia',
    note: 'Notes that joint actions and money were yet to be named.',
  },
);
const GREENLAND = secondary(
  'pubaffairsbruxelles.eu',
  'EU and Greenland sign strategic partnership on sustainable raw materials value chains',
  {
    url: 'https://www.pubaffairsbruxelles.eu/eu-institution-news/eu-and-greenland-sign-strategic-partnership-on-sustainable-raw-materials-value-chains/',
    note: 'Names the roadmap; the day is in eunews.it.',
  },
);

/** Bilateral strategic partnerships on raw materials that were signed from 2021 to 2023. */
export const PARTNERSHIPS_TO_2023 = [
  partnership({
    id: 'canada',
    name: 'Canada',
    area: 'CA',
    signed: '2021-06-15',
    sources: [
      secondary('European Commission', '(strategic partnerships on raw materials)', {
        url: 'https://ec.europa.eu/newsroom/growth/items/714647/en',
        publishedOn: '2021-06-17',
      }),
    ],
    summary: 'The first partnership, endorsed at the summit of 14-15 June 2021.',
  }),
  partnership(
    {
      id: 'ukraine',
      name: 'Ukraine',
      area: 'UA',
      signed: '2021-07-13',
      sources: [secondary('interfax.com.ua', '(signature in Kyiv)', { publishedOn: '2021-07-13' })],
      summary:
        'Signed in Kyiv by Vice-President Šefčovič and Prime Minister Shmyhal, with a roadmap attached.',
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
      sources: [
        secondary('wired-gov.net', '(signature at COP27)', {
          url: 'https://www.wired-gov.net/wg/news.nsf/articles/cop27+european+union+concludes+a+strategic+partnership+with+kazakhstan+on+raw+materials+batteries+and+renewable+hydrogen+08112022123800?open',
          publishedOn: '2022-11-08',
        }),
      ],
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
      sources: [secondary('wired-gov.net', '(signature at COP27)', { publishedOn: '2022-11-08' })],
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
      'Roadmap endorsed; only the month is recorded, so the number of days late is an upper bound.',
    ),
    instrument(
      at('2023-10', NAMIBIA_NEWS),
      'finance',
      'proposed',
      'EUR 1 bn announced for the roadmap.',
    ),
  ),
  partnership({
    id: 'argentina',
    name: 'Argentina',
    area: 'AR',
    signed: '2023-06-13',
    sources: [
      secondary('ieu-monitoring.com', '(signature with Argentina)', {
        publishedOn: '2023-06-13',
      }),
    ],
    summary: 'Sustainable value chains of raw materials.',
  }),
  partnership(
    {
      id: 'chile',
      name: 'Chile',
      area: 'CL',
      signed: '2023-07-18',
      sources: [
        secondary('pubaffairsbruxelles.eu', '(signature with Chile)', {
          url: 'https://pubaffairsbruxelles.eu/eu-institution-news/global-gateway-eu-and-chile-strengthen-cooperation-on-sustainable-critical-raw-materials-supply-chains',
        }),
      ],
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
      sources: [GLOBAL_GATEWAY, ARGUS],
      summary:
        'Signed at the Global Gateway Forum, for the EU by Commissioner Urpilainen; no concrete joint action was named with it.',
    }),
  ),
  partnership(
    {
      id: 'greenland',
      name: 'Greenland',
      area: 'GL',
      signed: '2023-11-30',
      sources: [
        GREENLAND,
        secondary('eunews.it', '(Greenland and its raw materials, with the day of the signature)', {
          url: 'https://eunews.it/en/2025/01/08/greenland-a-land-rich-in-precious-materials-which-is-a-special-territory-of-the-eu',
          publishedOn: '2025-01-08',
        }),
      ],
      summary:
        'Sustainable value chains of raw materials; signed in Brussels. Greenland is an overseas territory, not a third country, for the benchmarks of the Act.',
    },
    roadmap({
      madeOn: '2023-11-30',
      dueOn: null,
      name: 'Greenland',
      source: GREENLAND,
      how: null,
      deliverable: 'A joint roadmap of concrete actions is to follow; no deadline is recorded',
    }),
  ),
];

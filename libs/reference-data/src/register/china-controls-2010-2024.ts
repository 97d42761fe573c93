import type { DatedOn } from '@chokepoint/initiatives';
import {
  at,
  CHINA,
  computed,
  entry,
  expired,
  inForce,
  instrument,
  noting,
  party,
  RARE_EARTHS,
  secondary,
  shock,
  step,
} from './build.js';
import { CHINA_NOTES, QUOTA_NEWS } from './sources.js';

const quotas = at('2010', QUOTA_NEWS);
const halt = at(
  '2010-09',
  secondary('argusmedia.com', "(Japan's supply of rare earths)", {
    note: 'Japan was above 90 % dependent and later below 60 %.',
  }),
  secondary('JOGMEC', "(Japan's supply of rare earths, 2024)", {
    note: 'Gives 70 % for the later share: the sources differ.',
  }),
);
const galliumNotice = at('2023-07-03', CHINA_NOTES);
const galliumForce = at('2023-08-01', CHINA_NOTES);
const graphiteForce = at(
  '2023-12-01',
  CHINA_NOTES,
  secondary('technode.com', '(export controls on graphite)', {
    url: 'https://technode.com/2023/10/23/china-announces-export-control-on-graphite-a-mineral-crucial-to-ev-batteries/',
    publishedOn: '2023-10-23',
    note: 'One other source has 2024-12-12, which is wrong.',
  }),
);
const graphiteNotice = at(
  '2023-10-20',
  secondary('Xinhua, in english.scio.gov.cn', '(export control on graphite)', {
    url: 'http://english.scio.gov.cn/m/pressroom/2023-10/20/content_116763338.htm',
    publishedOn: '2023-10-20',
  }),
);
const technology = at('2023-12-21', CHINA_NOTES);
const antimonyNotice = at(
  '2024-08-15',
  secondary('Reuters, in dailymail.co.uk', '(export controls on antimony)', {
    url: 'https://www.dailymail.co.uk/wires/reuters/article-13746025/China-impose-export-controls-strategic-metal-antimony-Sept-15.html',
    publishedOn: '2024-08-15',
  }),
);

const licence = (when: DatedOn, text: string) =>
  instrument(when, 'export-licence', 'in-force', text);

/** China's export quotas, bans and licences up to the autumn of 2024. */
export const CHINA_CONTROLS_TO_2024 = [
  entry(
    'china-rare-earth-quotas-2010',
    shock(quotas, {
      name: "China's export quotas on rare earths",
      type: 'export-quota',
      parties: [CHINA],
      minerals: RARE_EARTHS,
      summary:
        'From 50,145 t in 2009 to about 30,000 t in 2010, 40 % less. Dysprosium oxide went from 91 USD/kg (January 2009) to 2,377 USD/kg (August 2011).',
    }),
    inForce(quotas),
    instrument(quotas, 'export-quota', 'in-force', 'About 30,000 t for 2010.'),
    instrument(at('2011', QUOTA_NEWS), 'export-quota', 'in-force', '30,184 t for 2011.'),
    instrument(
      at('2012', QUOTA_NEWS),
      'export-quota',
      'in-force',
      '30,966 t for 2012, of which 16,265 t were exported.',
    ),
    instrument(at('2013', QUOTA_NEWS), 'export-quota', 'in-force', '31,001 t for 2013.'),
    expired(
      at(
        '2014',
        noting(QUOTA_NEWS, 'The last year of the quotas; the day of their end is not verified.'),
      ),
    ),
  ),
  entry(
    'china-japan-halt-2010',
    shock(halt, {
      name: "Two-month halt of China's rare-earth exports to Japan",
      type: 'export-ban',
      parties: [CHINA, party('Japan', 'JP', 'target')],
      minerals: RARE_EARTHS,
      summary:
        "Japan's dependency fell afterwards, from above 90 % to below 60 % by one source and to 70 % by another.",
    }),
    inForce(halt),
    instrument(halt, 'export-ban', 'in-force', 'No exports of rare earths to Japan.'),
    expired(at('2010-11', computed('two months from September 2010'))),
  ),
  entry(
    'china-gallium-germanium-licences-2023',
    shock(galliumNotice, {
      name: "China's export licences for gallium and germanium",
      type: 'export-control',
      parties: [CHINA],
      minerals: ['gallium', 'germanium'],
      stages: ['processing'],
      summary: 'Announced on 3 July 2023 and in force from 1 August.',
    }),
    inForce(galliumForce),
    licence(galliumForce, 'Licences for exports of gallium and germanium.'),
    step(
      at('2023-09', CHINA_NOTES),
      'result',
      'Exports of July to September 2023 fell to about zero.',
    ),
  ),
  entry(
    'china-graphite-licences-2023',
    shock(graphiteNotice, {
      name: "China's export licences for graphite",
      type: 'export-control',
      parties: [CHINA],
      minerals: ['graphite'],
      summary:
        'Natural flake graphite with its products, and synthetic graphite of high purity, strength and density.',
    }),
    inForce(graphiteForce),
    licence(graphiteForce, 'Licences for exports of graphite.'),
  ),
  entry(
    'china-rare-earth-technology-ban-2023',
    shock(technology, {
      name: "China's ban on exports of rare-earth technology",
      type: 'export-ban',
      parties: [CHINA],
      minerals: [...RARE_EARTHS, 'permanent-magnets'],
      stages: ['extraction', 'processing', 'manufactured'],
      summary:
        'Technology for extraction, separation and magnets; it limits plants elsewhere, not shipments.',
    }),
    instrument(
      technology,
      'technology-ban',
      'adopted',
      'No exports of technology for extraction, separation and magnets.',
    ),
  ),
  entry(
    'china-antimony-licences-2024',
    shock(antimonyNotice, {
      name: "China's export licences for antimony",
      type: 'export-control',
      parties: [CHINA],
      minerals: ['antimony'],
      summary: 'Antimony and superhard materials; the latter are outside this catalogue.',
    }),
    inForce(at('2024-09-15', CHINA_NOTES)),
    licence(at('2024-09-15', CHINA_NOTES), 'Licences for exports of antimony.'),
  ),
];

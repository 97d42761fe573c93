import { at, CHINA, computed, entry, expired, inForce, instrument, noting, party, RARE_EARTHS, related, secondary, shock, step, suspended } from './build.js';
import { CHINA_NOTES, CONTROLS_SUSPENDED, QUOTA_NEWS } from './sources.js';

const quotas = at('2010', QUOTA_NEWS);
const halt = at('2010-09', secondary('argusmedia.com', "(Japan's supply of rare earths)", { note: 'Japan was above 90 % dependent and later below 60 %.' }), secondary('JOGMEC', "(Japan's supply of rare earths, 2024)", { note: 'Gives 70 % for the later share: the sources differ.' }));
const galliumNotice = at('2023-07-03', CHINA_NOTES);
const galliumForce = at('2023-08-01', CHINA_NOTES);
const graphiteForce = at('2023-12-01', CHINA_NOTES, secondary('technode.com', '(export controls on graphite)', { url: 'https://technode.com/2023/10/23/china-announces-export-control-on-graphite-a-mineral-crucial-to-ev-batteries/', publishedOn: '2023-10-23', note: 'One other source has 2024-12-12, which is wrong.' }));
const graphiteNotice = at('2023-10-20', secondary('Xinhua, in english.scio.gov.cn', '(export control on graphite)', { url: 'http://english.scio.gov.cn/m/pressroom/2023-10/20/content_116763338.htm', publishedOn: '2023-10-20' }));
const technology = at('2023-12-21', CHINA_NOTES);
const antimonyNotice = at('2024-08-15', secondary('Reuters, in dailymail.co.uk', '(export controls on antimony)', { url: 'https://www.dailymail.co.uk/wires/reuters/article-13746025/China-impose-export-controls-strategic-metal-antimony-Sept-15.html', publishedOn: '2024-08-15' }));
const usBan = at('2024-12-03', CHINA_NOTES, secondary('Reuters, in brecorder.com', '(ban of exports to the United States)', { url: 'https://www.brecorder.com/news/40335663/china-bans-exports-of-gallium-germanium-antimony-to-us', publishedOn: '2024-12-03', note: 'With immediate effect.' }));
const tungsten = at('2025-02-04', CHINA_NOTES, secondary('Xinhua, in bignewsnetwork.com', '(export controls on five metals)', { url: 'https://bignewsnetwork.com/news/275019500/1st-ld-writethru-china-announces-export-controls-on-items-related-to-tungsten-tellurium-bismuth-molybdenum-indium', publishedOn: '2025-02-04', note: 'In effect on the same day.' }));
const sevenRareEarths = at('2025-04-04', CHINA_NOTES, secondary('Holland & Knight', 'China Imposes Export Controls on Medium and Heavy Rare Earth Materials', { url: 'https://hklaw.com/en/insights/publications/2025/04/china-imposes-export-controls-on-medium-and-heavy-rare-earth-materials', publishedOn: '2025-04-04', note: 'Names the seven elements; with immediate effect.' }));
const october = at('2025-10-09', CHINA_NOTES, secondary('Xinhua, in en.people.cn', '(export control measures of 9 October)', { url: 'http://en.people.cn/n3/2025/1010/c90000-20374885.html', publishedOn: '2025-10-10' }));

const licence = (when: typeof tungsten, text: string) => instrument(when, 'export-licence', 'adopted', text);
const UNITED_STATES = party('United States', 'US', 'target');

/** China's export quotas, bans and licences: shocks to the supply of others. */
export const CHINA_CONTROLS = [
  entry(
    'china-rare-earth-quotas-2010',
    shock(quotas, {
      name: "China's export quotas on rare earths",
      type: 'export-quota',
      parties: [CHINA],
      minerals: RARE_EARTHS,
      summary: 'From 50,145 t in 2009 to about 30,000 t in 2010, 40 % less. Dysprosium oxide went from 91 USD/kg (January 2009) to 2,377 USD/kg (August 2011).',
    }),
    inForce(quotas),
    instrument(quotas, 'export-quota', 'in-force', 'About 30,000 t for 2010.'),
    instrument(at('2011', QUOTA_NEWS), 'export-quota', 'in-force', '30,184 t for 2011.'),
    instrument(at('2012', QUOTA_NEWS), 'export-quota', 'in-force', '30,966 t for 2012, of which 16,265 t were exported.'),
    instrument(at('2013', QUOTA_NEWS), 'export-quota', 'in-force', '31,001 t for 2013.'),
    expired(at('2014', noting(QUOTA_NEWS, 'The last year of the quotas; the day of their end is not verified.'))),
  ),
  entry(
    'china-japan-halt-2010',
    shock(halt, {
      name: "Two-month halt of China's rare-earth exports to Japan",
      type: 'export-ban',
      parties: [CHINA, party('Japan', 'JP', 'target')],
      minerals: RARE_EARTHS,
      summary: 'The best known case after which dependency did move: sources differ on how far Japan came, to 60 or to 70 %.',
    }),
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
      summary: 'Announced on 3 July 2023 and in force from 1 August; exports fell to about nothing until the first licences.',
    }),
    inForce(galliumForce),
    licence(galliumForce, 'Licences for exports of gallium and germanium.'),
    step(at('2023-09', CHINA_NOTES), 'result', 'Exports from July to September 2023 fell to about zero.'),
  ),
  entry(
    'china-graphite-licences-2023',
    shock(graphiteNotice, {
      name: "China's export licences for graphite",
      type: 'export-control',
      parties: [CHINA],
      minerals: ['graphite'],
      summary: 'Natural flake graphite with its products, and synthetic graphite of high purity, strength and density.',
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
      summary: 'Technology for extraction, separation and magnets; it limits plants elsewhere, not shipments.',
    }),
    instrument(technology, 'technology-ban', 'adopted', 'No exports of technology for extraction, separation and magnets.'),
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
  entry(
    'china-us-ban-2024',
    shock(usBan, {
      name: "China's ban of gallium, germanium and antimony to the United States",
      type: 'export-ban',
      parties: [CHINA, UNITED_STATES],
      minerals: ['gallium', 'germanium', 'antimony', 'graphite'],
      summary: 'Announcement 46 of 2024: no exports in principle to the United States, superhard materials included, and stricter checks on graphite. The EU is touched through third markets only.',
    }),
    inForce(usBan),
    instrument(usBan, 'export-ban', 'in-force', 'No exports to the United States of gallium, germanium and antimony; stricter checks for graphite.'),
    suspended(at('2025-11-09', CONTROLS_SUSPENDED), '2026-11-27', 'Article 2, the ban to the United States, by Announcement 72; the ban for military users stays'),
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
      minerals: [...RARE_EARTHS, 'magnet-rare-earths', 'samarium', 'gadolinium', 'terbium', 'dysprosium', 'lutetium', 'yttrium', 'scandium', 'permanent-magnets'],
      summary: 'Announcement 18 of 2025: samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium, and magnets made with them. Not part of the suspension of November 2025.',
    }),
    inForce(sevenRareEarths),
    licence(sevenRareEarths, 'Licences for exports of seven elements, their alloys, compounds and magnets.'),
  ),
  entry(
    'china-october-package-2025',
    shock(october, {
      name: "China's export controls of October 2025",
      type: 'export-control',
      parties: [CHINA],
      minerals: [...RARE_EARTHS, 'holmium', 'erbium', 'thulium', 'europium', 'ytterbium', 'graphite'],
      summary: 'Announcements 55-58, 61 and 62: five more rare earths, equipment, batteries, synthetic graphite anodes, and goods made abroad with 0.1 % or more of Chinese content. Most of it was to apply from 8 November or later and was suspended before.',
    }),
    licence(october, 'Licences for five more rare earths, equipment, batteries and anode material.'),
    related(october, 'complements', 'china-rare-earth-licences-2025'),
    suspended(at('2025-11-07', CONTROLS_SUSPENDED), '2026-11-10', 'The whole package, by Announcement 70'),
  ),
];

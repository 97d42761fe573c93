import { primary, secondary } from './build.js';

/**
 * Documents that several entries cite. A title in parentheses is our description of what the source
 * reports; the others are the document's own. `url` is null where no address was recorded.
 */

const celex = (id: string) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${id}`;

export const CRM_ACT = primary(
  'Official Journal of the European Union',
  'Regulation (EU) 2024/1252, consolidated text 02024R1252-20240503',
  { url: celex('02024R1252-20240503') },
);
export const LIST_2017 = primary('European Commission', 'COM(2017) 490', {
  url: celex('52017DC0490'),
  publishedOn: '2017-09-13',
});
export const LIST_2020 = primary('European Commission', 'COM(2020) 474', {
  url: celex('52020DC0474'),
  publishedOn: '2020-09-03',
});
export const STUDY_2017 = primary(
  'European Commission',
  'Study on the review of the list of Critical Raw Materials: Criticality Assessments (2017)',
  { url: 'https://doi.org/10.2873/876644' },
);
export const STUDY_2023 = secondary(
  'European Commission',
  'Study on the Critical Raw Materials for the EU 2023: final report',
  { url: 'https://doi.org/10.2873/725585' },
);
export const PRESS_2014 = primary('European Commission', 'Press release IP/14/599', {
  url: 'http://europa.eu/rapid/press-release_IP-14-599_en.htm',
  publishedOn: '2014-05-26',
});
export const RESOURCE_EU = secondary(
  'European Commission; europalov.no; blomstein.com; gleisslutz.com',
  'COM(2025) 945 and COM(2025) 946 (questions and answers, and client notes on them)',
  { url: celex('52025PC0946'), publishedOn: '2025-12-03' },
);
export const ECA_NEWS = secondary(
  'spglobal.com; brusselstimes.com; minexforum.com; bursa.ro',
  '(reports on Special Report 04/2026 of the European Court of Auditors)',
  { publishedOn: '2026-02-05', note: 'Last of several reports, 2026-02-02 to 02-05.' },
);

/** The statement and the note on it that the product was made to check. */
export const JOINT_STATEMENT = primary(
  'European Commission, United States of America, Japan',
  'Joint Press Statement: Advancing Economic Security',
  { publishedOn: '2026-02-04' },
);
export const QUICK_TAKES = primary(
  'Quick Takes',
  'U.S., EU and Japan Framework on Cooperation on CRMs: Crunch time (again?)',
);
export const MOU_NEWS = secondary(
  'info.expeditors.com; larskarlsson.com',
  '(reports on the memorandum and the Action Plan, quoting the US Trade Representative)',
  { publishedOn: '2026-04-24' },
);

export const ALLIED_NEWS = secondary(
  'pillsburylaw.com; atlanticcouncil.org; strtrade.com; cassidylevy.com; anews.com.tr',
  '(client notes and reports on FORGE, Project Vault and the plurilateral agreement)',
  { note: 'Several outlets; which of them carries the statement was not recorded.' },
);
export const G7_NEWS = secondary(
  'miragenews.com; newswire.ca',
  '(the G7 packages of June and October 2025)',
);
export const SECTION_232_NEWS = secondary(
  'thompsonhinesmartrade.com; whitecase.com; particle.news',
  '(client notes on Proclamation 11001)',
);

export const CHINA_NOTES = secondary(
  'clarkhill.com; pillsburylaw.com; fticonsulting.com; Reuters',
  "(client notes and Reuters' lists of China's export controls)",
);
export const CONTROLS_SUSPENDED = secondary(
  'pillsburylaw.com; rawmaterials.net; businesstimes.com.sg',
  '(reports on the suspension of Chinese export controls)',
  { publishedOn: '2025-11-09' },
);
export const QUOTA_NEWS = secondary(
  'japanmetalbulletin.com; inautonews.com; abc.net.au; yahoo.com',
  "(reports on China's rare-earth quotas)",
);
export const OEFSE = secondary(
  'oefse.at',
  '(study of the strategic partnerships, September 2025)',
  {
    note: 'Says that most roadmaps are not public.',
  },
);

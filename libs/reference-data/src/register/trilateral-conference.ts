import type { Citation } from '@chokepoint/initiatives';
import { announced, at, entry, instrument, noting, party, secondary, step } from './build.js';

const conference = (publisher: string): Citation =>
  secondary(publisher, '(trilateral conference on critical materials)');
const ORGANISERS = noting(
  conference('euinjapan.jp; nedo.go.jp; crmalliance.eu; inrep.eu; japantrade.org; meti.go.jp'),
  'Which of these carries the statement was not recorded.',
);
const began = at('2011-10', ORGANISERS);

interface Meeting {
  readonly on: string;
  readonly number: number;
  readonly place: string;
  readonly source?: Citation;
  readonly more?: string;
}

const meeting = ({ on, number, place, source = ORGANISERS, more = '' }: Meeting) =>
  step(
    at(on, source),
    'meeting',
    `Conference no. ${number}; conclusions only, no target of supply.${more}`,
    place,
  );

/** The yearly conference of the EU, the United States and Japan since 2011. */
export const TRILATERAL_CONFERENCE = [
  entry(
    'trilateral-conference',
    announced(began, {
      name: 'EU-US-Japan Trilateral Conference on Critical Materials',
      type: 'dialogue',
      parties: [
        party('European Commission (DG Research, DG GROW)', 'EU'),
        party('US Department of Energy', 'US'),
        party('METI and NEDO', 'JP'),
      ],
      coversAll: 'critical',
      summary:
        'Yearly exchange on information and research, rare earths first, without a target of supply. That it met is not an outcome. Conferences no. 5, 8 and 10 are not recorded here.',
    }),
    instrument(began, 'information-exchange', 'in-force', 'Exchange of information, yearly.'),
    instrument(began, 'research', 'in-force', 'Exchange on research and development, yearly.'),
    step(began, 'meeting', 'First conference.', 'Washington'),
    meeting({ on: '2012-03', number: 2, place: 'Tokyo' }),
    meeting({
      on: '2013-05-30',
      number: 3,
      place: 'Brussels',
      source: conference('euinjapan.jp'),
      more: ' It began on 29 May.',
    }),
    meeting({
      on: '2014-09-08',
      number: 4,
      place: 'Ames',
      source: conference('nedo.go.jp'),
    }),
    meeting({
      on: '2016-11-29',
      number: 6,
      place: 'hosted by the EU',
      source: conference('crmalliance.eu'),
    }),
    meeting({
      on: '2017-10-12',
      number: 7,
      place: 'Pittsburgh',
      source: conference('inrep.eu'),
    }),
    meeting({
      on: '2019-11-19',
      number: 9,
      place: 'Brussels',
      source: conference('japantrade.org'),
    }),
    meeting({
      on: '2021-06-29',
      number: 11,
      place: 'online',
      source: conference('meti.go.jp'),
      more: ' Australia and Canada joined.',
    }),
  ),
];

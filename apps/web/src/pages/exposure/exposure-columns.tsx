import { formatDate, kindWords } from '@chokepoint/charts';
import { Badge, type Column } from '@chokepoint/ui';
import { Link } from '@tanstack/react-router';
import { stageName } from '../../lib/stage-name.js';
import {
  BEARING_TONES,
  BEARING_WORDS,
  type Exposed,
  reasonWords,
  STANDING_WORDS,
} from './exposure-words.js';

export const EXPOSURE_COLUMNS: readonly Column<Exposed>[] = [
  {
    id: 'line',
    label: 'Supply',
    value: ({ of }) => `${of.mineralName}, ${stageName(of.stage)}, ${of.originName}`,
  },
  {
    id: 'bearing',
    label: 'Bearing',
    value: ({ bearing }) => BEARING_WORDS[bearing],
    cell: ({ bearing }) => <Badge tone={BEARING_TONES[bearing]}>{BEARING_WORDS[bearing]}</Badge>,
  },
  { id: 'instrument', label: 'Instrument', value: ({ instrument }) => kindWords(instrument) },
  { id: 'standing', label: 'Standing', value: ({ standing }) => STANDING_WORDS[standing] },
  {
    id: 'initiative',
    label: 'By',
    value: ({ initiativeName }) => initiativeName,
    cell: ({ initiative, initiativeName }) => (
      <Link to="/initiatives/$id" params={{ id: initiative }}>
        {initiativeName}
      </Link>
    ),
  },
  {
    id: 'reason',
    label: 'Why',
    value: reasonWords,
    cell: (row) => (
      <>
        {reasonWords(row)}
        <p className="muted">{row.description}</p>
      </>
    ),
  },
  {
    id: 'since',
    label: 'Since',
    value: ({ on }) => on,
    cell: ({ on, precision, citations }) => (
      <>
        <span className="nowrap">{formatDate(on, precision)}</span>
        <p className="muted">{citations.map(({ publisher }) => publisher).join(', ')}</p>
      </>
    ),
  },
];

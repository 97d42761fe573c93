import { type ExposureLine } from '@chokepoint/api-contract';
import { type Tone } from '@chokepoint/ui';

/** One instrument that bears on one line. */
export type Exposed = ExposureLine['instruments'][number] & { readonly of: ExposureLine };

export const BEARING_WORDS: Readonly<Record<Exposed['bearing'], string>> = {
  risk: 'risk',
  opportunity: 'opportunity',
  elsewhere: 'bears elsewhere',
  'not-stated': 'not stated',
};
export const BEARING_TONES: Readonly<Record<Exposed['bearing'], Tone>> = {
  risk: 'bad',
  opportunity: 'good',
  elsewhere: 'neutral',
  'not-stated': 'neutral',
};

export const STANDING_WORDS: Readonly<Record<Exposed['standing'], string>> = {
  live: 'live',
  suspended: 'suspended',
  unknown: 'term passed, status unknown',
  pending: 'mentioned or proposed',
};

const REASONS: Readonly<Record<Exposed['reason'], (origin: string) => string>> = {
  'origin-holds-back': (origin) => `${origin} holds back what leaves it`,
  'union-holds-back': () => 'the Union holds back what leaves it, not what stays',
  'another-origin-holds-back': (origin) => `another country holds back, not ${origin}`,
  'outside-perimeter': (origin) => `a source puts ${origin} outside the perimeter`,
  'inside-perimeter': (origin) => `a source puts ${origin} inside the perimeter`,
  'origin-is-target': (origin) => `it is aimed at ${origin}`,
  'origin-is-party': (origin) => `${origin} is a party to it`,
  'no-source': (origin) => `no source read so far says what it means for ${origin}`,
};

export const reasonWords = ({ reason, of }: Exposed): string => REASONS[reason](of.originName);

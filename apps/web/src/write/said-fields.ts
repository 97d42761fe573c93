import { type FieldShape } from './form-field.js';

/** Who says something, and when. */
export const SAID_FIELDS = (today: string): readonly FieldShape[] => [
  {
    ...{ name: 'by', label: 'By: role, initials or an id', required: true },
    placeholder: 'internal-audit',
  },
  { name: 'on', label: 'On', required: true, type: 'date', initial: today },
];

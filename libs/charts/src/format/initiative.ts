const STATUS: Readonly<Record<string, string>> = {
  announced: 'announced',
  signed: 'signed',
  'in-force': 'in force',
  suspended: 'suspended',
  'term-passed': 'term passed, status unknown',
  expired: 'expired',
  superseded: 'superseded',
};
const COMMITMENT: Readonly<Record<string, string>> = {
  'no-deadline': 'no deadline stated',
  open: 'open',
  overdue: 'overdue',
  'met-on-time': 'met on time',
  'met-late': 'met late',
};
const VERIFICATION: Readonly<Record<string, string>> = {
  primary: 'primary text',
  secondary: 'secondary source',
  computed: 'computed date',
};

const words = (id: string): string => id.replaceAll('-', ' ');

export const statusWords = (status: string): string => STATUS[status] ?? words(status);
export const commitmentWords = (state: string): string => COMMITMENT[state] ?? words(state);
export const verificationWords = (verification: string): string =>
  VERIFICATION[verification] ?? words(verification);
export const kindWords = words;

/** 'overdue by 12 days', 'met 49 days late', 'open'. */
export function lateness(state: string, daysLate: number | null): string {
  if (daysLate === null || daysLate <= 0) return commitmentWords(state);
  const days = `${daysLate} ${daysLate === 1 ? 'day' : 'days'}`;
  return state === 'met-late' ? `met ${days} late` : `${commitmentWords(state)} by ${days}`;
}

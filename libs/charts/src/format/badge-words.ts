/** What a badge says. */
export interface BadgeWords {
  /** One or a few words. */
  readonly word: string;
  readonly meaning: string;
  readonly tone: 'neutral' | 'good' | 'warn';
}

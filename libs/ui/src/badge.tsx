import { type QualityGrade } from '@chokepoint/api-contract';
import { flagWords, qualityWords } from '@chokepoint/charts';
import { type ReactNode } from 'react';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad';

/** A status in a word; the tone only underlines it. */
export function Badge({
  tone = 'neutral',
  title,
  children,
}: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`badge ${tone}`} title={title}>
      {children}
    </span>
  );
}

/** How a figure came about, in a word. */
export function QualityBadge({ quality }: { readonly quality: QualityGrade | null }): ReactNode {
  const { word, meaning, tone } = qualityWords(quality);
  return (
    <Badge tone={tone} title={meaning}>
      {word}
    </Badge>
  );
}

/** What else is to be known of a figure: one badge a flag, none where there is nothing to say. */
export function FlagBadges({ flags }: { readonly flags: readonly string[] }): ReactNode {
  return (
    <>
      {[...new Set(flags)].map((flag) => {
        const { word, meaning, tone } = flagWords(flag);
        return (
          <Badge key={flag} tone={tone} title={meaning}>
            {word}
          </Badge>
        );
      })}
    </>
  );
}

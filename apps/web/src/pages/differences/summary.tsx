import { type DifferencesAnswer } from '@chokepoint/api-contract';
import { formatCount } from '@chokepoint/charts';
import { type ReactNode } from 'react';
import { countWords, stateWords } from './difference-words.js';

interface Props {
  readonly answer: Pick<DifferencesAnswer, 'from' | 'to' | 'total' | 'byCause' | 'nextCursor'>;
  /** What is counted, as in 'Of the figures'. */
  readonly what: string;
  readonly shown: number;
}

/** Between which states, how many differ and by which causes. */
export function Summary({ answer, what, shown }: Props): ReactNode {
  return (
    <p className="sentence" role="status">
      Between {stateWords(answer.from)}, and {stateWords(answer.to)}: of the {what},{' '}
      {countWords(answer)}
      {answer.nextCursor !== null &&
        ` The first ${formatCount(shown)} are shown: choose a mineral to see the others.`}
    </p>
  );
}

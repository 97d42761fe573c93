import { type OpenQuestion } from '@chokepoint/api-contract';
import { Badge } from '@chokepoint/ui';
import { type ReactNode } from 'react';

/** What would have to be asked of the law. None is answered: nobody has, in a text that was read. */
export function LegalQuestions({
  questions,
}: {
  readonly questions: readonly OpenQuestion[];
}): ReactNode {
  return (
    <>
      <h3>Questions of law</h3>
      {questions.length === 0 ? (
        <p className="muted">None is noted here, which does not say that there is none.</p>
      ) : (
        <ul className="what-if-questions">
          {questions.map(({ id, question, text }) => (
            <li key={id}>
              <Badge>open</Badge> {question}
              {text && (
                <span className="muted">
                  {' '}
                  {text.source}, {text.where}: {text.says} (primary text)
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

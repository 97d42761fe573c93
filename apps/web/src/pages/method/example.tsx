import { type ReactNode } from 'react';
import { FigureButton } from '../../lib/figure-button.js';
import { NamedTexts } from './named-texts.js';
import { type RealExample, type RealFigure } from './real/real-example.js';

/** What went in beside what came out. */
export function Example({ about, given, results }: RealExample): ReactNode {
  return (
    <>
      <p className="prose">{about}</p>
      <div className="example">
        <Half title="Given" figures={given} />
        <Half title="Worked out" figures={results} />
      </div>
    </>
  );
}

interface HalfProps {
  readonly title: string;
  readonly figures: readonly RealFigure[];
}

const Half = ({ title, figures }: HalfProps): ReactNode => (
  <div>
    <h3>{title}</h3>
    <NamedTexts
      label={title}
      texts={figures.map(({ name, text, figure }) => ({
        name,
        text: figure ? (
          <FigureButton figure={figure} label={name}>
            {text}
          </FigureButton>
        ) : (
          text
        ),
      }))}
    />
  </div>
);

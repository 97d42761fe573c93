import { type MethodDetail } from '@chokepoint/api-contract';
import { type ReactNode } from 'react';
import { AtWork } from './at-work.js';
import { Citations } from './citations.js';
import { Example } from './example.js';
import { Formula } from './formula.js';
import { NamedTexts } from './named-texts.js';
import { RealFigures } from './real/real-figures.js';
import { Versions } from './versions.js';

/** What is published first, then what is ours, then what it cannot do; the example and the versions last. */
export function MethodSections(method: MethodDetail): ReactNode {
  const { formula, tex, definitions, sources, ourChoices, limits, example, atWork } = method;
  return (
    <>
      <Section id="formula" title="Formula">
        <Formula text={formula} tex={tex} />
        <NamedTexts
          label="Definitions"
          texts={definitions.map(({ term, meaning }) => ({ name: term, text: meaning }))}
        />
      </Section>
      <Section id="sources" title="Sources">
        <Citations sources={sources} />
      </Section>
      {ourChoices.length > 0 && (
        <section className="panel own-choice" aria-labelledby="our-choice">
          <h2 id="our-choice">Our choice, in no source</h2>
          <Lines texts={ourChoices} />
        </section>
      )}
      <Section id="limits" title="Limits">
        <Lines texts={limits} />
      </Section>
      <Section id="example" title="Worked example">
        <Example {...example} />
      </Section>
      {atWork && (
        <Section id="real" title="With real figures">
          <RealFigures id={method.id} at={atWork} />
          <AtWork {...atWork} />
        </Section>
      )}
      <Section id="versions" title="Versions">
        <Versions {...method} />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ id, title, children }: SectionProps): ReactNode {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const Lines = ({ texts }: { readonly texts: readonly string[] }): ReactNode => (
  <ul className="lines">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

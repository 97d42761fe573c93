import { type MethodDetail } from '@chokepoint/api-contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { concentrationOf, stockpiles } from '../../../api/queries.js';
import { useKnowledge } from '../../../lib/use-knowledge.js';
import { mineralSearch } from '../../../search/page-search.js';
import { Example } from '../example.js';
import { realConcentration } from './real-concentration.js';
import { realCover } from './real-cover.js';

type At = NonNullable<MethodDetail['atWork']>;

/** The method on real figures, as known at the setting of the time bar; nothing for other methods. */
export function RealFigures({ id, at }: { readonly id: string; readonly at: At }): ReactNode {
  if (id === 'concentration') return <RealConcentration at={at} />;
  return id === 'days-of-cover' ? <RealCover /> : null;
}

function RealConcentration({ at: { what, question } }: { readonly at: At }): ReactNode {
  const [path = '', query] = question.split('?');
  const [, mineral = ''] = path.split('/');
  const { stage = '', basis = '' } = mineralSearch(Object.fromEntries(new URLSearchParams(query)));
  const { data } = useQuery(concentrationOf(mineral, { stage, basis }, useKnowledge()));
  const example = data && realConcentration(data, what);
  return example ? <Example {...example} /> : null;
}

function RealCover(): ReactNode {
  const { data } = useQuery(stockpiles(useKnowledge()));
  const example = data && realCover(data.stockpiles);
  return example ? <Example {...example} /> : null;
}

import { type LinkProps } from '@tanstack/react-router';
import { mineralSearch } from '../../search/page-search.js';

export type Place = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** The page that asks a question of the API ('minerals/gallium/concentration?…'), or null. */
export function placeOf(question: string): Place | null {
  const [path = '', query = ''] = question.split('?');
  const [root, id] = path.split('/');
  if (root === 'stockpiles') return { to: '/stockpiles' };
  if (id === undefined) return null;
  const search = mineralSearch(Object.fromEntries(new URLSearchParams(query)));
  if (root === 'minerals') return { to: '/minerals/$id', params: { id }, search };
  return root === 'initiatives' ? { to: '/initiatives/$id', params: { id } } : null;
}

import { type SignOffBody } from '@chokepoint/api-contract';

/** What an address of the product shows: its page, and the mineral or initiative that it is of. */
export function viewOf(address: string): SignOffBody['view'] {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  // The state is said beside the view, and an open drawer is no part of it.
  for (const name of ['publishedBy', 'knownAt', 'why']) searchParams.delete(name);
  const [, page = '', id = null] = pathname.split('/');
  const query = searchParams.toString();
  return {
    address: `${pathname}${query === '' ? '' : `?${query}`}`,
    mineral: (page === 'minerals' ? id : null) ?? searchParams.get('mineral'),
    initiative: (page === 'initiatives' ? id : null) ?? searchParams.get('initiative'),
  };
}

/** The address of a view at a state that is pinned. */
export function addressAt(
  { address }: SignOffBody['view'],
  { knownAt, publishedBy }: SignOffBody['at'],
): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  if (publishedBy !== null) searchParams.set('publishedBy', publishedBy);
  searchParams.set('knownAt', knownAt);
  return `${pathname}?${searchParams.toString()}`;
}

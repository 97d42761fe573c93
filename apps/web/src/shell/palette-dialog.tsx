import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { type ReactNode } from 'react';
import { initiatives, methods, minerals, releases } from '../api/queries.js';
import { useKnowledge } from '../lib/use-knowledge.js';
import { suppliersIn } from './palette-areas.js';

const PAGES = [
  ['Overview', '/'],
  ['Minerals', '/minerals'],
  ['Benchmarks', '/benchmarks'],
  ['Initiatives', '/initiatives'],
  ['Commitments', '/commitments'],
  ['Exposure', '/exposure'],
  ['Impact', '/impact'],
  ['What if', '/what-if'],
  ['Projects', '/projects'],
  ['Stockpiles', '/stockpiles'],
  ['What changed', '/diff'],
  ['Reviews', '/reviews'],
  ['Sources', '/sources'],
  ['Ledger', '/ledger'],
  ['Methods', '/methods'],
] as const;

/** Finds minerals, initiatives, releases, methods, supplying areas and pages. */
export default function PaletteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const asked = useKnowledge();
  const navigate = useNavigate();
  const found = [
    useQuery(minerals(asked)),
    useQuery(initiatives(asked)),
    useQuery(releases(asked)),
    useQuery(methods()),
  ] as const;
  // All lists come at once: Enter would else choose the best of those that came first.
  const pending = found.some(({ isPending }) => isPending);
  const catalogue = (!pending && found[0].data?.minerals) || [];
  const register = (!pending && found[1].data?.initiatives) || [];
  const editions = (!pending && found[2].data?.releases) || [];
  const arithmetic = (!pending && found[3].data?.methods) || [];
  const go = (leave: () => Promise<void>): void => {
    onClose();
    void leave();
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      label="Find"
      className="palette"
      overlayClassName="palette-overlay"
    >
      <Command.Input
        placeholder="Mineral, initiative, release, area, method, page"
        aria-label="Find"
      />
      <Command.List>
        {pending ? (
          <Command.Loading>Loading the lists</Command.Loading>
        ) : (
          <Command.Empty>Nothing of that name at this state of knowledge.</Command.Empty>
        )}
        <Command.Group heading="Minerals">
          {catalogue.map(({ id, name, symbol }) => (
            <Command.Item
              key={id}
              value={`mineral ${id}`}
              keywords={[name, symbol ?? '']}
              onSelect={() => go(() => navigate({ to: '/minerals/$id', params: { id } }))}
            >
              {name}
              {symbol && <span className="muted">{symbol}</span>}
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading="Initiatives and shocks">
          {register.map(({ id, name, effectiveOn }) => (
            <Command.Item
              key={id}
              value={`initiative ${id}`}
              keywords={[name]}
              onSelect={() => go(() => navigate({ to: '/initiatives/$id', params: { id } }))}
            >
              {name}
              <span className="muted">{effectiveOn.slice(0, 4)}</span>
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading="Releases">
          {editions.map(({ id, title, publisher, publishedOn }) => (
            <Command.Item
              key={id}
              value={`release ${id}`}
              keywords={[title, publisher]}
              onSelect={() => go(() => navigate({ to: '/sources/$id', params: { id } }))}
            >
              {title}
              <span className="muted">{publishedOn}</span>
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading="Supplying areas">
          {suppliersIn(catalogue).map(({ area, name }) => (
            <Command.Item
              key={area}
              value={`area ${area}`}
              keywords={[name]}
              onSelect={() => go(() => navigate({ to: '/', search: { area, list: 'all' } }))}
            >
              {name}
              <span className="muted">what it supplies</span>
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading="Methods">
          {arithmetic.map(({ method, title }) => (
            <Command.Item
              key={method}
              value={`method ${method}`}
              keywords={[title]}
              onSelect={() => go(() => navigate({ to: '/methods/$id', params: { id: method } }))}
            >
              {title}
              <span className="muted">{method}</span>
            </Command.Item>
          ))}
        </Command.Group>
        <Command.Group heading="Pages">
          {(pending ? [] : PAGES).map(([label, to]) => (
            <Command.Item
              key={to}
              value={`page ${label}`}
              onSelect={() => go(() => navigate({ to }))}
            >
              {label}
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command.Dialog>
  );
}

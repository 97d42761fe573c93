import { Outlet, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useLive } from '../api/use-live.js';
import { Banner } from './banner.js';
import { Busy } from './busy.js';
import { SurroundingsProvider } from './surroundings.js';
import { Palette } from './palette.js';
import { ProvenanceDrawer } from './provenance-drawer.js';
import { Rail } from './rail.js';
import { ViewFoot } from './view-foot.js';
import { StoppedBanner } from './stopped-banner.js';
import { TopBar } from './top-bar.js';

/** What every page stands in: rail, time bar, banner, palette, provenance. */
export function Shell(): ReactNode {
  useLive();
  const { publishedBy, knownAt } = useSearch({ strict: false });
  const past = publishedBy !== undefined || knownAt !== undefined;
  return (
    <div className="shell" data-past={past}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Rail />
      <div className="stage">
        <TopBar />
        <Banner />
        <StoppedBanner />
        <Busy />
        <main id="main" tabIndex={-1}>
          <SurroundingsProvider>
            <Outlet />
          </SurroundingsProvider>
        </main>
        <ViewFoot />
      </div>
      <Palette />
      <ProvenanceDrawer />
    </div>
  );
}

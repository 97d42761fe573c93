import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/time-bar.css';
import './styles/table.css';
import './styles/panel.css';
import './styles/pages.css';
import './styles/methods.css';
import './styles/writing.css';
import './styles/criticality.css';
import './styles/impact.css';
import './styles/what-if.css';
import { ProblemError, ThemeProvider } from '@chokepoint/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a server that could not be reached is asked once more.
      retry: (failures, error) => failures < 1 && !(error instanceof ProblemError),
      refetchOnWindowFocus: false,
    },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw in.');
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
);

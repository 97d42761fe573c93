import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const API = process.env['CHOKEPOINT_URL'] ?? 'http://127.0.0.1:4780';

export default defineConfig({
  plugins: [react()],
  // Libraries are bundled from their sources, so the page is never older than the code.
  resolve: { conditions: ['@chokepoint/source', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: 4781, proxy: { '/api': API, '/frozen': API } },
  preview: { host: '127.0.0.1', proxy: { '/api': API, '/frozen': API } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // ECharts with the maps is one lazy chunk of about 600 kB.
    chunkSizeWarningLimit: 700,
  },
});

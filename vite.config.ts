import { defineConfig } from 'vite';

/** Builds the client of the explorer into `dist/explorer`; the server finds its files by the manifest. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/explorer',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Fonts stay files: as data they would need a policy that lets data in.
    assetsInlineLimit: 0,
    rollupOptions: { input: 'src/explorer/client.tsx' },
  },
  logLevel: 'warn',
});

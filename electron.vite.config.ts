import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import manifest from './package.json' with { type: 'json' };
import { hashOf } from './tools/setup/stamp.mjs';

const here = import.meta.dirname;

// Practice and tests also run on Electron 33, where the registry is all that can be reached.
const oldest = { node: 'node20.18', chrome: 'chrome130' };

// What each bundle took in, with its licence: for the list that ships and the SBOM (tools/dist).
const license = { fileName: 'bundled-packages.json' };

// One bundle per process. Everything but keytar (a native addon) is bundled, so the packaged app
// carries exactly one package of node_modules.
export default defineConfig({
  main: {
    // Names the code that folds journals (main/setups/memory.ts).
    define: {
      BUILD_ID: JSON.stringify(hashOf(['main', 'shared'])),
      // The one that real data runs on (main/app/environment.ts).
      PINNED_ELECTRON: JSON.stringify(manifest.devDependencies.electron),
    },
    build: {
      outDir: 'out/main',
      minify: true,
      license,
      target: oldest.node,
      rollupOptions: { input: { index: resolve(here, 'main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      minify: true,
      license,
      target: oldest.node,
      rollupOptions: {
        input: { preload: resolve(here, 'main/preload.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      minify: true,
      license,
      target: oldest.chrome,
      rollupOptions: { input: { index: resolve(here, 'renderer/index.html') } },
    },
  },
});

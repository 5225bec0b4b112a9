import { brotliCompress, gzip } from 'node:zlib';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { defineConfig, type Plugin } from 'vite';

const SHARED_BY_PUBLIC_PAGES =
  /apps\/web\/src\/(?:catalog\/[\w-]+(?<!screen|filters|subscribe)|time\/(?:format|business-clock)|fields\/search-field|shell\/(?:problem-notice|copy-button))\.tsx?$|react-query\/build\/modern\/useInfiniteQuery/;

export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    // React has had the hook for years; the router's store still asks for the shim.
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    // Read by scripts/check-screens.mjs, which adds up what a page loads.
    manifest: true,
    // Fonts and icons are files of their own: the policy lets no page load from itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Libraries mark what may not run on a server; nothing here does.
    rolldownOptions: {
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      // What every page loads is one file, and what most public pages load another: in pieces they compress worse.
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], test: /node_modules\/|apps\/web\/src\/(?!main\.tsx)/ },
            { name: 'public', test: SHARED_BY_PUBLIC_PAGES },
          ],
        },
      },
    },
  },
  plugins: [compressedCopies()],
  // `npx vite apps/web` beside a running `npm start`: the screens from the sources, everything else from there.
  server: { proxy: { '/api': 'http://localhost:3000', '/mailbox': 'http://localhost:3000' } },
});

/** A copy for each encoding beside what gains by it: the api sends it as it is. */
function compressedCopies(): Plugin {
  let destination = '';
  return {
    name: 'compressed-copies',
    apply: 'build',
    configResolved({ root, build }) {
      destination = resolve(root, build.outDir);
    },
    async closeBundle() {
      const assets = join(destination, 'assets');
      const names = (await readdir(assets)).filter((name) => /\.(?:js|css|svg)$/.test(name));
      await Promise.all(names.map((name) => compress(join(assets, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  await Promise.all([
    promisify(gzip)(content, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
    promisify(brotliCompress)(content).then((packed) => writeFile(`${file}.br`, packed)),
  ]);
}

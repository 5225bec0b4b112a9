import { register } from 'node:module';

/** For child processes of tests: `node --conditions=source --import <this file> child.ts` runs the sources as they are. */
register('./typescript.hooks.mjs', import.meta.url);

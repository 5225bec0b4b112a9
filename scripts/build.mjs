// `npm run build`: what `npm start` would build first.
import { build, leave } from './prepare.mjs';

await build().catch(leave);

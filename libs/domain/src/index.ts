export { x } from './probe.js';

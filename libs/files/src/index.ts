export * from './open-file-store.js';

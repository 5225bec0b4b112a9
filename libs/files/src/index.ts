export * from './open-file-store.js';
export * from './recognise.js';

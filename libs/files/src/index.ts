export * from './open-file-store.js';
export * from './recognise.js';
export * from './spreadsheets/file.spreadsheets.js';

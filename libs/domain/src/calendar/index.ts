export * from './date-window.js';
export * from './format.js';
export * from './instant.js';
export * from './local-date.js';
export * from './local-time.js';
export * from './promise.js';
export * from './send-window.js';
export * from './time-zone.js';

export * from './ports/form-access-reader.js';
export * from './ports/idempotency-records.js';
export * from './ports/program-register.js';
export * from './ports/sessions.js';

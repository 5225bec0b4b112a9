export * from './people.query.js';
export * from './postgres.accounts.js';
export * from './postgres.idempotency-records.js';
export * from './postgres.sessions.js';
export * from './postgres.sign-in-codes.js';

export * from './judge.js';
export * from './person.js';
export * from './role-rights.js';
export * from './rule.js';
export * from './rules.js';

export * from './judge.js';
export * from './person.js';
export * from './rule.js';
export * from './rules.js';

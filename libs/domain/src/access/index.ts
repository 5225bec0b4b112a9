export * from './form-rules.js';
export * from './judge.js';
export * from './person-rules.js';
export * from './person.js';
export * from './program-rules.js';
export * from './role-rights.js';
export * from './rule.js';

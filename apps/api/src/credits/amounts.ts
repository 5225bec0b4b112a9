import { ValidateBy } from 'class-validator';

const LARGEST = 10_000;

/** Credits from 0 up with at most two decimals. */
export function IsAmount(): PropertyDecorator {
  return ValidateBy({
    name: 'isAmount',
    validator: {
      validate: isAmount,
      defaultMessage: (args) =>
        `${args?.property ?? 'it'} must be a number from 0 to ${LARGEST} with at most two decimals`,
    },
  });
}

/** An object of amounts by category. */
export function IsShares(): PropertyDecorator {
  return ValidateBy({
    name: 'isShares',
    validator: {
      validate: (value: unknown) =>
        isPlainObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isAmount),
      defaultMessage: (args) => `${args?.property ?? 'it'} must be an object of amounts by category`,
    },
  });
}

/** A program's id, or an object: `{ id, version }` of a stored policy, or a whole one. */
export function IsPolicyChoice(): PropertyDecorator {
  return ValidateBy({
    name: 'isPolicyChoice',
    validator: {
      validate: (value: unknown) => (typeof value === 'string' && value !== '') || isPlainObject(value),
      defaultMessage: () => 'policy must be the id of a program, its id and version, or a policy',
    },
  });
}

export function hundredths(amounts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, Math.round(amount * 100)]));
}

function isAmount(value: unknown): boolean {
  return (
    typeof value === 'number' &&
    value >= 0 &&
    value <= LARGEST &&
    Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { CreditUnit } from '../policy/policy.js';

/**
 * Minutes of one activity as hundredths of a credit, on the unit's increment. Minutes of several activities are never
 * added up before: 50 and 40 minutes at 0.25 down are 0.75 + 0.5, not 1.5.
 */
export function hundredthsOf(minutes: number, unit: CreditUnit): number {
  const perIncrement = unit.minutesPerCredit * unit.incrementHundredths;
  const whole = roundedQuotient(minutes * 100, perIncrement, unit.rounding);
  return whole * unit.incrementHundredths;
}

/** An amount of one activity on the unit's increment, rounded as its minutes would be. */
export function onIncrement(hundredths: number, { incrementHundredths, rounding }: CreditUnit): number {
  return roundedQuotient(hundredths, incrementHundredths, rounding) * incrementHundredths;
}

/** Exact for whole numbers; a half rounds up under `nearest`. */
export function roundedQuotient(dividend: number, divisor: number, rounding: 'down' | 'nearest' | 'up'): number {
  const down = Math.floor(dividend / divisor);
  const rest = dividend - down * divisor;
  if (rest === 0 || rounding === 'down') return down;
  return rounding === 'up' || rest * 2 >= divisor ? down + 1 : down;
}

export function downTo(increment: number, hundredths: number): number {
  return Math.floor(hundredths / increment) * increment;
}

export function upTo(increment: number, hundredths: number): number {
  return Math.ceil(hundredths / increment) * increment;
}

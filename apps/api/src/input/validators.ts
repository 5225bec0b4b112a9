import { Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { isLocalDate } from '#domain';

/** A calendar date that exists, from 1900 to 2199, `YYYY-MM-DD`. */
export function IsCalendarDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isCalendarDate',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(value) && isLocalDate(value),
      defaultMessage: (args) => `${args?.property ?? 'it'} must be a calendar date, YYYY-MM-DD`,
    },
  });
}

/** A calendar date on or after that of another property, where both are given. */
export function IsNotBefore(first: string): PropertyDecorator {
  return ValidateBy({
    name: 'isNotBefore',
    constraints: [first],
    validator: {
      validate: (value: unknown, args) => {
        const other: unknown = args && Object.entries(args.object).find(([name]) => name === first)?.[1];
        return typeof value !== 'string' || typeof other !== 'string' || value >= other;
      },
      defaultMessage: (args) => `${args?.property ?? 'it'} must not be before ${first}`,
    },
  });
}

/** Text with something in it besides white space. */
export function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  return Matches(/\S/, { message: (args) => `${args.property} must not be empty`, ...options });
}

/** One line: no line breaks, no control characters, nothing that turns the direction of the text that follows it. */
export function IsOneLine(options?: ValidationOptions): PropertyDecorator {
  return isText('isOneLine', /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u, 'line breaks', options);
}

/** Text of many lines: line breaks and tabs, and no other control characters. */
export function IsPlainText(options?: ValidationOptions): PropertyDecorator {
  return isText('isPlainText', /[^\P{Cc}\t\n\r]/u, '', options);
}

function isText(name: string, refused: RegExp, also: string, options?: ValidationOptions): PropertyDecorator {
  const what = also === '' ? 'control characters' : `${also}, control characters or marks that turn its direction`;
  return ValidateBy(
    {
      name,
      validator: {
        // What is no text at all is refused as such.
        validate: (value: unknown) => typeof value !== 'string' || !refused.test(value),
        defaultMessage: (args) => `${args?.property ?? 'it'} must not hold ${what}`,
      },
    },
    options,
  );
}

/** Hours with at most two decimals; the policy's increments are checked later, against the program. */
export function IsHours(): PropertyDecorator {
  return ValidateBy({
    name: 'isHours',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'number' &&
        value > 0 &&
        value <= 1000 &&
        Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
      defaultMessage: (args) =>
        `${args?.property ?? 'it'} must be a number of hours above 0, at most 1000, with at most two decimals`,
    },
  });
}

/** A web address that can be followed safely: http or https, nothing else. */
export function IsWebAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isWebAddress',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && hasNoCredentials(value),
      defaultMessage: (args) => `${args?.property ?? 'it'} must be a web address that starts with http:// or https://`,
    },
  });
}

/** May be left out; null is not the same as leaving it out. */
export function IsOmittable(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}

/** A user and password in the address would be published with it. */
function hasNoCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

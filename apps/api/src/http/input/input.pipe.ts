import { ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '#domain';
import { RequestProblem, type RequestProblemCode } from '../problem/request-problem.js';
import { misshapenLists } from './nested-shapes.js';

const BODY_REFUSED = 'The body has entries that cannot be accepted.';

/** Checks bodies (422), queries and path parameters (400) against their DTOs. Unknown properties are refused. */
export class InputPipe implements PipeTransform {
  private readonly body = validator('request.invalid', BODY_REFUSED);
  private readonly address = validator('request.malformed', 'The address has parts that cannot be accepted.');

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type !== 'body') return this.address.transform(withoutEmpty(value), metadata);
    const body = value ?? {};
    if (value === null || typeof body !== 'object' || Array.isArray(body)) {
      const fields = [{ pointer: '', message: 'the body must be an object' }];
      throw new RequestProblem('request.invalid', 'The body must be a JSON object.', { fields });
    }
    const dto: unknown = await this.body.transform(body, metadata);
    const lists = typeof dto === 'object' && dto !== null ? misshapenLists(dto) : [];
    if (lists.length > 0) throw new RequestProblem('request.invalid', BODY_REFUSED, { fields: lists });
    return dto;
  }
}

/** A form in a browser sends fields that were left empty: they ask for nothing. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== ''));
}

function validator(code: RequestProblemCode, detail: string): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => new RequestProblem(code, detail, { fields: fieldProblems(errors) }),
  });
}

/** Leaves of the tree of errors, each under the JSON pointer (RFC 6901) of its value. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap(({ property, value, constraints, children }) => {
    const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const messages = isMissing(value, constraints) ? ['is required'] : Object.values(constraints ?? {});
    const own = messages.map((message) => ({ pointer, message }));
    return [...own, ...fieldProblems(children ?? [], pointer)];
  });
}

/** Whatever else its rules would complain of, the one thing to know is that it is not there. */
function isMissing(value: unknown, constraints: ValidationError['constraints']): boolean {
  return value == null && constraints !== undefined && !('whitelistValidation' in constraints);
}

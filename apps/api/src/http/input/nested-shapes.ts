import { getMetadataStorage, ValidationTypes } from 'class-validator';
import type { FieldProblem } from '#domain';

/**
 * Finds lists where a DTO has one object, and lists inside its lists. class-validator looks at the items of any list
 * it meets in place of a nested object, so an empty one would pass as whatever the DTO declares.
 */
export function misshapenLists(dto: object, parent = ''): FieldProblem[] {
  return nestedProperties(dto).flatMap(({ propertyName, each }) => {
    const value: unknown = Reflect.get(dto, propertyName);
    const pointer = `${parent}/${propertyName}`;
    if (each && Array.isArray(value)) return value.flatMap((item, at) => misshapen(item, `${pointer}/${at}`));
    return misshapen(value, pointer);
  });
}

function misshapen(value: unknown, pointer: string): FieldProblem[] {
  if (Array.isArray(value)) return [{ pointer, message: 'must be an object, not a list' }];
  return typeof value === 'object' && value !== null ? misshapenLists(value, pointer) : [];
}

function nestedProperties({ constructor }: object): { propertyName: string; each: boolean }[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(constructor, '', true, false)
    .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
}

import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Rule } from '#domain';

export const RULE = Symbol('rule');

/** Who may use the route. Every route declares exactly one rule; the api does not start otherwise. */
export const Allow = (rule: Rule): CustomDecorator<symbol> => SetMetadata(RULE, rule);

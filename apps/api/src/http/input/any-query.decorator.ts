import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const ANY_QUERY = Symbol('any-query');

/** For pages: their scripts read the query, and links come back with what others have hung onto them. */
export const AnyQuery = (): CustomDecorator<symbol> => SetMetadata(ANY_QUERY, true);

declare const instantBrand: unique symbol;
declare const localDateBrand: unique symbol;

/** A point in time: milliseconds since the epoch, UTC. Comparable with `<` and `>=`. */
export type Instant = number & { readonly [instantBrand]: true };

/** A calendar date without a zone, `YYYY-MM-DD`. Comparable with `<` and `>=`. */
export type LocalDate = string & { readonly [localDateBrand]: true };

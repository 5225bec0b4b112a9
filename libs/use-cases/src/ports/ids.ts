/** Makes UUIDv7: unique, and in the order of their making. */
export abstract class Ids {
  abstract next(): string;
}

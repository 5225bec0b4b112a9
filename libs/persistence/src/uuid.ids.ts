import { v7 } from 'uuid';
import { Ids } from '#use-cases';

export class UuidIds extends Ids {
  next(): string {
    return v7();
  }
}

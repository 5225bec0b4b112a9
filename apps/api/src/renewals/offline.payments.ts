import { DomainError } from '#domain';
import { Payments } from '#use-cases';

/** Fees reach headquarters by cheque or transfer, and they record them. */
export class OfflinePayments extends Payments {
  readonly online = false;

  start(): Promise<never> {
    return Promise.reject(offline());
  }

  read(): never {
    throw offline();
  }
}

function offline(): DomainError {
  return new DomainError('payment.offline', 'Headquarters take fees; they are not paid online.');
}

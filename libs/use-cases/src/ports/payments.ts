/** A fee that a member is about to pay. */
export interface PaymentOrder {
  renewalId: string;
  /** In hundredths of the currency's unit. */
  cents: number;
  /** ISO 4217. */
  currency: string;
  /** What the provider's page says it is for. */
  title: string;
  /** Where the provider sends the member back to. */
  returnUrl: string;
}

/** The provider says that a fee was paid. */
export interface PaymentNotice {
  renewalId: string;
  /** The provider's id of the payment. */
  reference: string;
  cents: number;
  currency: string;
}

/** Who takes fees online. Offline, headquarters record them by hand. */
export abstract class Payments {
  abstract readonly online: boolean;
  /** @returns the provider's page @throws DomainError `payment.offline`, `payment.unavailable` */
  abstract start(order: PaymentOrder): Promise<{ url: string }>;
  /**
   * @param body as it came, byte for byte: the signature covers it
   * @returns null for a notice of something else
   * @throws DomainError `payment.unsigned`, `payment.offline`
   */
  abstract read(body: Buffer, signature: string | undefined): PaymentNotice | null;
}

import { Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { anyone } from '#domain';
import { TakePaymentNotice } from '#use-cases';
import { Allow, SentBytes } from '../http/index.js';

/** What the payment provider tells; its signature is its credential. */
@Controller('api/v1/payment-notices')
export class PaymentNoticesController {
  constructor(private readonly takeNotice: TakePaymentNotice) {}

  /** A notice that comes twice, or of something else, changes nothing. */
  @Post()
  @Allow(anyone)
  @HttpCode(204)
  async take(@SentBytes() body: Buffer, @Headers('stripe-signature') signature?: string): Promise<void> {
    await this.takeNotice.execute(body, signature);
  }
}

import type { Config } from '#config';
import {
  ChangeRenewal,
  DrawAudit,
  JudgeRenewal,
  OpenRenewal,
  Payments,
  RecordFee,
  RenewalDesk,
  SettleAudit,
  StartPayment,
  SubmitRenewal,
  TakePaymentNotice,
  WeighRenewal,
} from '#use-cases';
import type { Area } from '../area.js';
import { OfflinePayments } from './offline.payments.js';
import { PaymentNoticesController } from './payment-notices.controller.js';
import { RenewalActsController } from './renewal-acts.controller.js';
import { RenewalAuditsController } from './renewal-audits.controller.js';
import { RenewalReportController } from './renewal-report.controller.js';
import { RenewalView } from './renewal-view.js';
import { RenewalsController } from './renewals.controller.js';
import { StripePayments } from './stripe.payments.js';

/** How one term goes over into the next. */
export function renewalsArea({ payments }: Config): Area {
  return {
    controllers: [
      RenewalsController,
      RenewalActsController,
      RenewalAuditsController,
      RenewalReportController,
      PaymentNoticesController,
    ],
    providers: [
      RenewalView,
      WeighRenewal,
      ChangeRenewal,
      OpenRenewal,
      SubmitRenewal,
      JudgeRenewal,
      RecordFee,
      StartPayment,
      TakePaymentNotice,
      DrawAudit,
      SettleAudit,
      RenewalDesk,
      {
        provide: Payments,
        useFactory: () => (payments === undefined ? new OfflinePayments() : new StripePayments(payments)),
      },
    ],
  };
}

import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#config';
import { ApiModule } from '../../api/src/api.module.js';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DemoClock } from './demo/demo-clock.js';
import { DemoController } from './demo/demo.controller.js';
import { ResetGate } from './demo/reset-gate.js';
import { MailboxModule } from './mailbox/mailbox.module.js';
import { SeedModule } from './seed/seed.module.js';

/** The api with the demo's own routes beside it. Production never loads this module, so there they do not exist. */
@Module({})
export class DemoApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: DemoApiModule,
      imports: [ApiModule.forRoot(config), MailboxModule, SeedModule.forRoot(config)],
      controllers: [DemoController],
      providers: [DemoClock, { provide: APP_INTERCEPTOR, useClass: ResetGate }],
    };
  }
}

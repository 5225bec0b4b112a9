import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, type DynamicModule } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { v7 as uuidv7 } from 'uuid';
import {
  DomainError,
  anyone,
  mayDecide,
  mayReadForm,
  mayReadReviews,
  mayWithdraw,
  signedIn,
  type FormAccess,
} from '#domain';
import { createDataSource, Database } from '#persistence';
import { FormAccessReader, Ids, ProgramRegister, SignInMail } from '#use-cases';
import { HealthController } from '../../apps/api/src/health/health.controller.js';
import { Readiness } from '../../apps/api/src/health/readiness.js';
import { accessProviders } from '../../apps/api/src/sign-in/access.providers.js';
import { MeController } from '../../apps/api/src/sign-in/me.controller.js';
import { SessionsController } from '../../apps/api/src/sign-in/sessions.controller.js';
import { SignInController } from '../../apps/api/src/sign-in/sign-in.controller.js';
import {
  Allow,
  createApi,
  Idempotent,
  IfMatch,
  NewId,
  PageQuery,
  Precondition,
  ResourceRegister,
  Versioned,
} from '../../apps/api/src/http/index.js';
import { NoResources } from './no-resources.js';

class PartDto {
  @IsString()
  name!: string;
}

class ThingDto {
  @IsString()
  title!: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts?: PartDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => PartDto)
  whole?: PartDto;
}

class ThingQuery extends PageQuery {
  @IsOptional()
  @IsString()
  q?: string;
}

/** What the handlers did, and what they wait for. */
export class Runs {
  readonly ids: string[] = [];
  hold: Promise<void> | undefined;
}

@Controller('api/v1')
class ThingController {
  constructor(private readonly runs: Runs) {}

  @Get('things')
  @Allow(signedIn)
  list(@Query() query: ThingQuery): ThingQuery {
    return query;
  }

  @Post('things')
  @Allow(signedIn)
  @Idempotent()
  @Versioned()
  async create(
    @Body() { title }: ThingDto,
    @NewId() id: string,
  ): Promise<{ id: string; title: string; version: number }> {
    this.runs.ids.push(id);
    await this.runs.hold;
    if (title === 'late') throw new DomainError('form.late', 'Too late.', { number: 'X-1' });
    if (title === 'broken') throw new Error('a secret of the server');
    return { id, title, version: 1 };
  }

  @Get('programs/:program/reviews')
  @Allow(mayReadReviews)
  reviews(@Param('program') program: string): { program: string } {
    return { program };
  }

  @Get('forms/:formId')
  @Allow(mayReadForm)
  read(@Param('formId') formId: string): { formId: string } {
    return { formId };
  }

  @Post('forms/:formId/withdrawal')
  @Allow(mayWithdraw)
  @HttpCode(200)
  withdraw(@Param('formId') formId: string): { formId: string } {
    return { formId };
  }

  @Post('forms/:formId/decisions')
  @Allow(mayDecide)
  decide(@Body() dto: ThingDto, @IfMatch() precondition: Precondition): { title: string; version: number } {
    const version = precondition.required();
    if (version !== 7) throw new DomainError('form.version-stale', 'The form has changed.');
    if (dto.title === 'again') throw new DomainError('form.state-conflict', 'Decided before.');
    return { title: dto.title, version };
  }

  @Get('broken')
  @Allow(anyone)
  broken(): never {
    throw new Error('a secret of the server');
  }
}

class FormsInMemory extends FormAccessReader {
  readonly forms = new Map<string, FormAccess>();

  find(formId: string): Promise<FormAccess | undefined> {
    return Promise.resolve(this.forms.get(formId));
  }

  findDraft(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

class TwoPrograms extends ProgramRegister {
  has(program: string): Promise<boolean> {
    return Promise.resolve(['alpha', 'beta'].includes(program));
  }
}

class MailsInMemory extends SignInMail {
  readonly sent: { email: string; code: string }[] = [];

  queue(email: string, code: string): Promise<void> {
    this.sent.push({ email, code });
    return Promise.resolve();
  }
}

class RandomIds extends Ids {
  next(): string {
    return uuidv7();
  }
}

class SwitchedReadiness extends Readiness {
  down = false;
  readonly checks = {
    database: () => Promise.resolve(),
    queue: () => (this.down ? Promise.reject(new Error('gone')) : Promise.resolve()),
  };
}

@Module({})
class FrameModule {}

export interface FrameApi {
  url: string;
  database: Database;
  runs: Runs;
  forms: Map<string, FormAccess>;
  mails: { email: string; code: string }[];
  readiness: { down: boolean };
  close(): Promise<void>;
}

/** The frame around a handful of routes, on a real database. */
export async function startFrameApi(
  databaseUrl: string,
  { arrivalMs }: { arrivalMs?: number } = {},
): Promise<FrameApi> {
  const dataSource = await createDataSource({ databaseUrl }).initialize();
  const database = new Database(dataSource);
  const [runs, forms, mails, readiness] = [
    new Runs(),
    new FormsInMemory(),
    new MailsInMemory(),
    new SwitchedReadiness(),
  ];
  const module: DynamicModule = {
    module: FrameModule,
    controllers: [ThingController, SignInController, SessionsController, MeController, HealthController],
    providers: [
      ...accessProviders({ publicUrl: 'http://localhost:3000', shorterSessionsForStaff: true }),
      { provide: Database, useValue: database },
      { provide: Runs, useValue: runs },
      { provide: FormAccessReader, useValue: forms },
      { provide: SignInMail, useValue: mails },
      { provide: Readiness, useValue: readiness },
      { provide: ProgramRegister, useClass: TwoPrograms },
      { provide: ResourceRegister, useClass: NoResources },
      { provide: Ids, useClass: RandomIds },
    ],
  };
  const app = await createApi(module, {
    publicUrl: 'http://localhost:3000',
    logLevel: 'silent',
    ...(arrivalMs !== undefined && { arrivalMs }),
    // So that a test can come from an address of its own.
    trustedProxies: ['127.0.0.1'],
  });
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    database,
    runs,
    forms: forms.forms,
    mails: mails.sent,
    readiness,
    async close() {
      await app.close();
      await dataSource.destroy();
    },
  };
}

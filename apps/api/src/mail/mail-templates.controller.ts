import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { mayManageMails, mayReadMails, type Person } from '#domain';
import {
  customKind,
  MailTemplates,
  MailTemplateStore,
  SaveMailTemplate,
  TryMailTemplate,
  type CustomKind,
  type TemplateVersion,
} from '#use-cases';
import {
  Allow,
  CurrentPerson,
  Idempotent,
  IfMatch,
  NewId,
  PageQuery,
  Precondition,
  toPage,
  Versioned,
} from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { MailContentResponse } from './mail.response.js';
import {
  MailTemplateDto,
  MailTemplateListResponse,
  MailTemplateResponse,
  TemplateVersionPageResponse,
  TemplateVersionResponse,
  TestMailResponse,
  TriedTemplateDto,
} from './mail-templates.dto.js';

/** A program's own words for its mails about forms. */
@Controller('api/v1/programs/:program/mail-templates')
export class MailTemplatesController {
  constructor(
    private readonly templates: MailTemplates,
    private readonly store: MailTemplateStore,
    private readonly saveTemplate: SaveMailTemplate,
    private readonly tryTemplate: TryMailTemplate,
  ) {}

  /** Every kind of mail that can have them. */
  @Get()
  @Allow(mayReadMails)
  async list(@Param('program') program: string): Promise<MailTemplateListResponse> {
    const saved = await this.store.all(program);
    const items = this.templates.customKinds().map((kind) => {
      const current = saved.find((version) => version.kind === kind);
      return this.describe(kind, current);
    });
    return { items };
  }

  @Get(':kind')
  @Allow(mayReadMails)
  @Versioned()
  async show(@Param('program') program: string, @Param('kind') kind: string): Promise<MailTemplateResponse> {
    return this.describe(customKind(this.templates, kind), await this.store.current(program, kind));
  }

  @Put(':kind')
  @Allow(mayManageMails)
  @Versioned()
  async save(
    @Param('program') program: string,
    @Param('kind') kind: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: MailTemplateDto,
    @CurrentPerson() person: Person,
  ): Promise<MailTemplateResponse> {
    const seenVersion = (): number => precondition.required();
    await this.saveTemplate.execute({ program, kind, seenVersion, template: dto.toTemplate(), by: person.id });
    return this.show(program, kind);
  }

  /** Back to our own words, as a version of its own. */
  @Delete(':kind')
  @Allow(mayManageMails)
  @Versioned()
  async reset(
    @Param('program') program: string,
    @Param('kind') kind: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<MailTemplateResponse> {
    const seenVersion = (): number => precondition.required();
    await this.saveTemplate.execute({ program, kind, seenVersion, template: null, by: person.id });
    return this.show(program, kind);
  }

  /** The newest first. */
  @Get(':kind/versions')
  @Allow(mayReadMails)
  async versions(
    @Param('program') program: string,
    @Param('kind') kind: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<TemplateVersionPageResponse> {
    const [below] = cursorKey(cursor, 'count') ?? [];
    const known = customKind(this.templates, kind);
    const read = await this.store.versions(program, known, limit, below === undefined ? undefined : Number(below));
    const { items, nextCursor } = toPage(read, limit, ({ version }) => [version]);
    return { items: items.map((version) => TemplateVersionResponse.of(version)), nextCursor };
  }

  /** What the template in the body, else the saved one, makes of made-up data. Nothing is stored. */
  @Post(':kind/preview')
  @Allow(mayReadMails)
  @HttpCode(200)
  async preview(
    @Param('program') program: string,
    @Param('kind') kind: string,
    @Body() dto: TriedTemplateDto,
  ): Promise<MailContentResponse> {
    return this.tryTemplate.preview({ program, kind, template: dto.toTemplate() });
  }

  /** The same as a mail to oneself. */
  @Post(':kind/test-mails')
  @Allow(mayManageMails)
  @Idempotent()
  async test(
    @Param('program') program: string,
    @Param('kind') kind: string,
    @NewId() mailId: string,
    @Body() dto: TriedTemplateDto,
    @CurrentPerson() person: Person,
  ): Promise<TestMailResponse> {
    await this.tryTemplate.send({ program, kind, template: dto.toTemplate() }, mailId, person.id);
    return { mailId };
  }

  private describe(kind: CustomKind, current: TemplateVersion | undefined): MailTemplateResponse {
    return MailTemplateResponse.describing(
      kind,
      this.templates.variables(kind),
      this.templates.ownWords(kind),
      current,
    );
  }
}

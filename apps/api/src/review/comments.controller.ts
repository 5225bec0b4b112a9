import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { mayReadComments, mayReview, type Person } from '#domain';
import { CommentsQuery } from '#persistence';
import { AddComment } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, PageQuery, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { CommentCreatedResponse, CommentDto, CommentPageResponse, CommentResponse } from './comments.dto.js';

/** The committee's own thread about a form. */
@Controller('api/v1/eligibility-forms/:formId/comments')
export class CommentsController {
  constructor(
    private readonly addComment: AddComment,
    private readonly comments: CommentsQuery,
  ) {}

  @Post()
  @Allow(mayReview)
  @Idempotent()
  async create(
    @Param('formId') formId: string,
    @NewId() commentId: string,
    @Body() { text, mentions = [], attachmentIds = [] }: CommentDto,
    @CurrentPerson() author: Person,
  ): Promise<CommentCreatedResponse> {
    const lowered = (ids: readonly string[]): string[] => ids.map((id) => id.toLowerCase());
    await this.addComment.execute({
      commentId,
      formId,
      author,
      text,
      mentions: lowered(mentions),
      attachmentIds: lowered(attachmentIds),
    });
    return { id: commentId, formId };
  }

  @Get()
  @Allow(mayReadComments)
  async list(@Param('formId') formId: string, @Query() { cursor, limit }: PageQuery): Promise<CommentPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const { items, nextCursor } = toPage(await this.comments.execute(formId, after, limit), limit, ({ id }) => [id]);
    return { items: items.map((row) => CommentResponse.of(row)), nextCursor };
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { anyone, DomainError, mayCurate, type Person } from '#domain';
import { RecommendedQuery } from '#persistence';
import { DropRecommended, RecommendCourse, RecommendedCourses, ReviseRecommended } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { words } from '../input/list-values.js';
import { PublicAnswer } from './public-answer.interceptor.js';
import {
  RecommendedCourseDto,
  RecommendedCourseResponse,
  RecommendedPageResponse,
  RecommendedQueryDto,
} from './recommended.dto.js';

/** Courses that the program thinks worth while. An editorial list: nothing on it is approved by being there. */
@Controller('api/v1/programs/:program/recommended')
export class RecommendedController {
  constructor(
    private readonly courses: RecommendedQuery,
    private readonly recommendCourse: RecommendCourse,
    private readonly reviseRecommended: ReviseRecommended,
    private readonly dropRecommended: DropRecommended,
    private readonly entries: RecommendedCourses,
  ) {}

  @Get()
  @Allow(anyone)
  @PublicAnswer()
  async list(
    @Param('program') program: string,
    @Query() { q, category, tag, limit, cursor }: RecommendedQueryDto,
  ): Promise<RecommendedPageResponse> {
    const [position, id] = cursorKey(cursor, 'count', 'id') ?? [];
    const after = position === undefined || id === undefined ? undefined : { position: Number(position), id };
    const rows = await this.courses.execute({ program, words: words(q), category, tag, limit, after });
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.position, row.id]);
    return { items: items.map((row) => RecommendedCourseResponse.of(row)), nextCursor };
  }

  /** One entry, with the ETag that a change sends back. */
  @Get(':courseId')
  @Allow(anyone)
  @Versioned()
  async read(
    @Param('program') program: string,
    @Param('courseId') courseId: string,
  ): Promise<RecommendedCourseResponse> {
    const course = await this.entries.find(program, courseId.toLowerCase());
    if (course === undefined) throw new DomainError('recommended.unknown', 'There is no such entry.');
    return RecommendedCourseResponse.of(course);
  }

  @Post()
  @Allow(mayCurate)
  @Idempotent()
  @Versioned()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: RecommendedCourseDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecommendedCourseResponse> {
    const course = await this.recommendCourse.execute(dto.toCourse(program, id), person.id);
    reply.header('location', `/api/v1/programs/${program}/recommended/${id}`);
    return RecommendedCourseResponse.of(course);
  }

  @Put(':courseId')
  @Allow(mayCurate)
  @Versioned()
  async replace(
    @Param('program') program: string,
    @Param('courseId') courseId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: RecommendedCourseDto,
    @CurrentPerson() person: Person,
  ): Promise<RecommendedCourseResponse> {
    const course = dto.toCourse(program, courseId.toLowerCase());
    const revised = await this.reviseRecommended.execute(course, () => precondition.required(), person.id);
    return RecommendedCourseResponse.of(revised);
  }

  @Delete(':courseId')
  @Allow(mayCurate)
  @HttpCode(204)
  async drop(
    @Param('program') program: string,
    @Param('courseId') courseId: string,
    @IfMatch() precondition: Precondition,
  ): Promise<void> {
    await this.dropRecommended.execute(program, courseId.toLowerCase(), precondition.version);
  }
}

import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, hasRole, mayActInBulk, requireBulkRight, type BulkInstruction, type Person } from '#domain';
import { BulkProgressQuery } from '#persistence';
import { Committees, StartBulkAction } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId } from '../http/index.js';
import { BulkActionDto, invalid } from './bulk-action.dto.js';
import { BulkActionResponse, BulkPlanResponse } from './bulk-action.response.js';
import { BulkPlans } from './bulk-plans.js';
import { BulkSelections } from './bulk-selections.js';

/** The same change for many forms. */
@Controller('api/v1/programs/:program/bulk-actions')
@ApiExtraModels(BulkPlanResponse, BulkActionResponse)
export class BulkActionsController {
  constructor(
    private readonly selections: BulkSelections,
    private readonly plans: BulkPlans,
    private readonly startBulkAction: StartBulkAction,
    private readonly committees: Committees,
    private readonly progress: BulkProgressQuery,
  ) {}

  /** A dry run unless `dryRun` is false; then 202, and a worker goes through the forms. */
  @Post()
  @Allow(mayActInBulk)
  @Idempotent()
  @ApiOkResponse({ schema: { $ref: getSchemaPath(BulkPlanResponse) }, description: 'The dry run.' })
  @ApiAcceptedResponse({ schema: { $ref: getSchemaPath(BulkActionResponse) }, description: 'It is under way.' })
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: BulkActionDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BulkPlanResponse | BulkActionResponse> {
    const instruction = await this.instructionOf(dto, program, person);
    const selection = await this.selections.read(program, person, dto);
    const { forms, unknown } = selection;
    const wish = { program, person, instruction, forms };
    if (dto.dryRun ?? true) {
      reply.status(200);
      return this.plans.show(wish, selection);
    }
    if (unknown.length > 0) {
      throw invalid(
        unknown.map(({ pointer }) => ({ pointer, message: 'is no form of this program that you may see' })),
      );
    }
    await this.startBulkAction.execute({ id, ...wish });
    reply.status(202).header('location', `/api/v1/programs/${program}/bulk-actions/${id}`);
    return this.show(program, id, person);
  }

  /** Who ordered it sees how far it is, and so do chairs. */
  @Get(':bulkActionId')
  @Allow(mayActInBulk)
  read(
    @Param('program') program: string,
    @Param('bulkActionId') bulkActionId: string,
    @CurrentPerson() person: Person,
  ): Promise<BulkActionResponse> {
    return this.show(program, bulkActionId.toLowerCase(), person);
  }

  private async instructionOf(dto: BulkActionDto, program: string, person: Person): Promise<BulkInstruction> {
    const acting = dto.action === 'hand-over' ? await this.committees.acting(program) : [];
    const from = dto.from(person.id);
    const standIn = acting.find(({ id, actorId }) => id === from && actorId !== id)?.actorId ?? null;
    const instruction = dto.toInstruction(person.id, standIn);
    requireBulkRight(person, program, instruction);
    return instruction;
  }

  private async show(program: string, id: string, person: Person): Promise<BulkActionResponse> {
    const row = await this.progress.progress(program, person.id, id);
    if (row === undefined || (row.requested_by.id !== person.id && !hasRole(person, program, ['chair']))) {
      throw new DomainError('bulk-action.unknown', 'There is no such bulk action.');
    }
    return BulkActionResponse.of(row);
  }
}

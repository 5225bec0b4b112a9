import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { mayReview, type Person } from '#domain';
import { FormViewers } from '#use-cases';
import { Allow, CurrentPerson } from '../http/index.js';
import { ViewerDto, ViewerListResponse } from './viewers.dto.js';

/** Who else of the committee has the form open. It expires by itself and leaves no trace. */
@Controller('api/v1/eligibility-forms/:formId/viewers')
export class ViewersController {
  constructor(private readonly viewers: FormViewers) {}

  @Get()
  @Allow(mayReview)
  async list(@Param('formId') formId: string, @CurrentPerson() { id }: Person): Promise<ViewerListResponse> {
    return { items: await this.viewers.others(formId, id) };
  }

  /** Holds for 40 seconds: whoever keeps the form open says it again. */
  @Post('me')
  @Allow(mayReview)
  @HttpCode(200)
  async stay(
    @Param('formId') formId: string,
    @Body() { doing }: ViewerDto,
    @CurrentPerson() { id }: Person,
  ): Promise<ViewerListResponse> {
    return { items: await this.viewers.stay(formId, id, doing) };
  }

  @Delete('me')
  @Allow(mayReview)
  @HttpCode(204)
  async leave(@Param('formId') formId: string, @CurrentPerson() { id }: Person): Promise<void> {
    await this.viewers.leave(formId, id);
  }
}

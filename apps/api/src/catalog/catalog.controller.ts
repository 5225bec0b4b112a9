import { Controller, Get, Param, Query } from '@nestjs/common';
import { anyone } from '#domain';
import { Allow } from '../http/index.js';
import { CatalogPages } from './catalog-pages.js';
import { CatalogPageResponse, CatalogQueryDto } from './catalog.dto.js';
import { PublicAnswer } from './public-answer.interceptor.js';

@Controller('api/v1/programs/:program/catalog')
export class CatalogController {
  constructor(private readonly pages: CatalogPages) {}

  @Get()
  @Allow(anyone)
  @PublicAnswer()
  list(@Param('program') program: string, @Query() query: CatalogQueryDto): Promise<CatalogPageResponse> {
    return this.pages.read(program, query);
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { mayReadLoad, type Person } from '#domain';
import { LoadQuery } from '#persistence';
import { Allow, CurrentPerson } from '../http/index.js';
import { LoadListResponse } from './load.response.js';

@Controller('api/v1/programs/:program/load')
export class LoadController {
  constructor(private readonly load: LoadQuery) {}

  /** What each member of the committee has to do, most first. */
  @Get()
  @Allow(mayReadLoad)
  async list(@Param('program') program: string, @CurrentPerson() person: Person): Promise<LoadListResponse> {
    return { items: await this.load.execute(program, person.id) };
  }
}

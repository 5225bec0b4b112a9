import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { localDateAt, mayReadReviews, type Person } from '#domain';
import { Absences, Clock, EndAbsence, Policies, SetAbsence } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { AbsenceChangeDto, AbsenceDto, AbsenceListResponse, AbsenceResponse } from './absences.dto.js';

/** When members of the committee are away. */
@Controller('api/v1/programs/:program/absences')
export class AbsencesController {
  constructor(
    private readonly setAbsence: SetAbsence,
    private readonly endAbsence: EndAbsence,
    private readonly absences: Absences,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(mayReadReviews)
  async list(@Param('program') program: string): Promise<AbsenceListResponse> {
    const now = await this.clock.now();
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    return { items: (await this.absences.from(program, today)).map((absence) => AbsenceResponse.of(absence)) };
  }

  @Post()
  @Allow(mayReadReviews)
  @Idempotent()
  @Versioned()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: AbsenceDto,
    @CurrentPerson() person: Person,
  ): Promise<AbsenceResponse> {
    const absence = dto.toAbsence(id, person.id);
    return AbsenceResponse.of(await this.setAbsence.execute({ absence, program, setBy: person }));
  }

  /** Other days, or another delegate. Who is away ends it with today as the day they are back. */
  @Put(':absenceId')
  @Allow(mayReadReviews)
  @Versioned()
  async change(
    @Param('program') program: string,
    @Param('absenceId') absenceId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: AbsenceChangeDto,
    @CurrentPerson() person: Person,
  ): Promise<AbsenceResponse> {
    const absence = dto.toChange(absenceId.toLowerCase());
    const changed = await this.setAbsence.change({ absence, program, setBy: person }, () => precondition.required());
    return AbsenceResponse.of(changed);
  }

  @Delete(':absenceId')
  @Allow(mayReadReviews)
  @HttpCode(204)
  async end(
    @Param('program') program: string,
    @Param('absenceId') absenceId: string,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    await this.endAbsence.execute(program, absenceId.toLowerCase(), person);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { mayManageRoles, programsWithRolesSeenBy, type Person } from '#domain';
import { PeopleQuery } from '#persistence';
import { ChangeRoles } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { NewRoleDto, PeopleQueryDto, RoleChangesQueryDto } from './people.dto.js';
import {
  PeoplePageResponse,
  AccountHolderResponse,
  RoleChangePageResponse,
  RoleChangeResponse,
} from './people.response.js';

/** Who is who, and what they may do. Headquarters sees and changes its own programs. */
@Controller('api/v1')
@Allow(mayManageRoles)
export class PeopleController {
  constructor(
    private readonly people: PeopleQuery,
    private readonly roles: ChangeRoles,
  ) {}

  /** By name. Headquarters sees who holds a role in its programs, or has sent a form there. */
  @Get('people')
  async list(
    @Query() { q, program, role, holding, limit, cursor }: PeopleQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<PeoplePageResponse> {
    const [name, id] = cursorKey(cursor, 'text', 'id') ?? [];
    const after = name === undefined || id === undefined ? undefined : ([name, id] as const);
    const programs = programsWithRolesSeenBy(person);
    const found = await this.people.execute({ programs, q, program, role, holding, limit, after });
    const { items, nextCursor } = toPage(found, limit, (each) => [each.sortedBy, each.id]);
    return { items: items.map((each) => AccountHolderResponse.of(each)), nextCursor };
  }

  /** Gives a role; ends the person's sessions, so that they sign in to what they may do now. */
  @Post('role-grants')
  @Idempotent()
  async give(
    @Body() { email, name, program, role }: NewRoleDto,
    @CurrentPerson() person: Person,
  ): Promise<AccountHolderResponse> {
    const id = await this.roles.give({ email, name, grant: { program: program ?? null, role } }, person);
    const programs = programsWithRolesSeenBy(person);
    const [found] = await this.people.execute({ programs, id, holding: false, limit: 1 });
    if (found === undefined) throw new Error('A person vanished after they were given a role.');
    return AccountHolderResponse.of(found);
  }

  /** Takes a role away; ends the person's sessions, and forms that were assigned to them go to others. */
  @Delete('role-grants/:grantId')
  @HttpCode(204)
  async take(@Param('grantId') grantId: string, @CurrentPerson() person: Person): Promise<void> {
    await this.roles.take(grantId.toLowerCase(), person);
  }

  /** What was given and taken by whom, the latest first. */
  @Get('role-changes')
  async changes(
    @Query() { person: personId, limit, cursor }: RoleChangesQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<RoleChangePageResponse> {
    const [before] = cursorKey(cursor, 'count') ?? [];
    const read = await this.people.changes(programsWithRolesSeenBy(person), personId, { limit, before });
    const { items, nextCursor } = toPage(read, limit, ({ id }) => [id]);
    return { items: items.map((each) => RoleChangeResponse.of(each)), nextCursor };
  }
}

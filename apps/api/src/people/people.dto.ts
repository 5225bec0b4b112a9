import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { ADMIN_OF_NO_PROGRAM, ROLES, type Role } from '#domain';
import { PageQuery } from '../http/index.js';
import { IsNotBlank, IsOneLine } from '../input/validators.js';

const PROGRAM = /^[a-z0-9-]{1,64}$/;

/** A program goes with every role but `admin`. */
function IsOfNoAdmin(): PropertyDecorator {
  return ValidateBy({
    name: 'isOfNoAdmin',
    validator: {
      validate: (_program: unknown, args) => (args?.object as NewRoleDto | undefined)?.role !== 'admin',
      defaultMessage: () => ADMIN_OF_NO_PROGRAM,
    },
  });
}

export class PeopleQueryDto extends PageQuery {
  /** Part of a name or an address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Only who holds a role in it. */
  @IsOptional()
  @Matches(PROGRAM)
  program?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  /** `true`: only who holds a role at all. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  holding: boolean = false;
}

export class RoleChangesQueryDto extends PageQuery {
  /** Only what happened to this person. */
  @IsOptional()
  @IsUUID()
  person?: string;
}

export class NewRoleDto {
  /** An account is made for an address that has none. */
  @IsString()
  @MaxLength(254)
  @IsEmail()
  @Matches(/^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+$/, { message: 'email must be a single address' })
  email!: string;

  /** Of somebody who has no account yet: conflicts of interest are found by names. Others keep theirs. */
  @IsOptional()
  @IsString()
  @IsOneLine()
  @IsNotBlank()
  @MaxLength(200)
  name?: string;

  /** Left out for `admin`, which belongs to no program. */
  @ValidateIf(({ role, program }: NewRoleDto) => role !== 'admin' || program !== undefined)
  @Matches(PROGRAM, { message: 'program must name the program of the role' })
  @IsOfNoAdmin()
  program?: string;

  @IsIn(ROLES)
  role!: Role;
}

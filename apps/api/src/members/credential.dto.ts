import { Type } from 'class-transformer';
import { IsDefined, IsEmail, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { localDate, type CredentialFacts } from '#domain';
import { IsCalendarDate, IsNotBlank, IsOmittable, IsOneLine } from '../input/validators.js';

export class TermDto {
  /** First day, in the program's zone. */
  @IsCalendarDate()
  start!: string;

  /** Last day, inclusive. */
  @IsCalendarDate()
  end!: string;
}

export class CredentialEndingDto {
  /** The first day on which it is held no more. */
  @IsCalendarDate()
  on!: string;

  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  reason!: string;
}

export class CredentialDto {
  /** One of the program's credentials; left out where it has one. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  credential?: string | null;

  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(60)
  certificationId!: string;

  @IsCalendarDate()
  awardedOn!: string;

  /** As the board sets it; left out: terms follow from the award. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TermDto)
  term?: TermDto | null;

  /** Left out: it is held. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CredentialEndingDto)
  ending?: CredentialEndingDto | null;

  toFacts(): CredentialFacts {
    return {
      kind: this.credential ?? null,
      certificationId: this.certificationId.trim(),
      awardedOn: localDate(this.awardedOn),
      term: this.term == null ? null : { start: localDate(this.term.start), end: localDate(this.term.end) },
      ending: this.ending == null ? null : { on: localDate(this.ending.on), reason: this.ending.reason.trim() },
    };
  }
}

export class AwardDto extends CredentialDto {
  /** Whose it is; an account is made where there is none. */
  @IsDefined()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  /** Taken where the account has no name of its own. */
  @IsOmittable()
  @IsString()
  @IsOneLine()
  @MaxLength(200)
  name?: string;
}

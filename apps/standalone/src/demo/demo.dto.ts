import { IsEmail, IsString, MaxLength } from 'class-validator';

export class DemoSignInDto {
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

export class AdvanceClockDto {
  /** An ISO 8601 duration, `P7D` or `PT90S`. */
  @IsString()
  @MaxLength(64)
  advance!: string;
}

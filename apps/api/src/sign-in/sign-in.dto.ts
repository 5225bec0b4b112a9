import { IsEmail, IsString, Matches, MaxLength } from 'class-validator';

/** One address, without a display name, quotes or anything that could hold a second one. */
const ONE_ADDRESS = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+$/;

export class RequestCodeDto {
  @IsString()
  @MaxLength(254)
  @IsEmail()
  @Matches(ONE_ADDRESS, { message: 'email must be a single address' })
  email!: string;
}

export class OpenSessionDto extends RequestCodeDto {
  /** The eight digits of the latest mail. */
  @IsString()
  @MaxLength(64)
  code!: string;
}

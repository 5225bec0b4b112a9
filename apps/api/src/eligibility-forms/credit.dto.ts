import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString, MaxLength } from 'class-validator';
import { IsHours, IsNotBlank, IsOmittable, IsOneLine } from '../input/validators.js';

export class CreditDto {
  /** A category of the program. */
  @IsString()
  @IsNotBlank()
  @IsOneLine()
  @MaxLength(64)
  category!: string;

  /** A decimal number of hours, in the policy's increments. */
  @IsHours()
  hours!: number;

  /** Limits the hours to holders of these credentials; left out, they hold for all. */
  @IsOmittable()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsOneLine({ each: true })
  @MaxLength(64, { each: true })
  credentials?: string[];
}

import { IsString, MaxLength } from 'class-validator';
import type { Correction } from '#domain';
import { IsNotBlank, IsOmittable, IsPlainText } from '../input/validators.js';
import { CorrectionDto } from './correction.dto.js';

/** A form sent again: filled in from the one that was not approved, except for what is said here. */
export class ResubmissionDto extends CorrectionDto {
  /** What is new since then, in the applicant's words. */
  @IsOmittable()
  @IsString()
  @IsNotBlank()
  @IsPlainText()
  @MaxLength(20_000)
  evidence?: string;

  override toCorrection(): Correction {
    return { ...super.toCorrection(), evidence: this.evidence };
  }
}

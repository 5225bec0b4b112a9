import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { signedIn } from '#domain';
import { EvaluateCredits, type PolicyChoice } from '#use-cases';
import { Allow } from '../http/index.js';
import { RequestProblem } from '../http/problem/request-problem.js';
import { EvaluationDto, type EvaluatedCreditDto } from './evaluation.dto.js';
import { EvaluationResponse } from './evaluation.response.js';

/** Counts credits under any policy, for whoever is signed in; nothing is stored. */
@Controller('api/v1/programs/:program/credit-record/evaluation')
export class EvaluationController {
  constructor(private readonly evaluateCredits: EvaluateCredits) {}

  @Post()
  @Allow(signedIn)
  @HttpCode(200)
  async evaluate(@Param('program') program: string, @Body() dto: EvaluationDto): Promise<EvaluationResponse> {
    requireOneAmountEach(dto.credits);
    const evaluation = await this.evaluateCredits.execute({
      program,
      policy: choiceOf(dto.policy, program),
      candidate: dto.toCandidate(),
      credits: dto.credits.map((credit) => credit.toEntry()),
    });
    return EvaluationResponse.of(evaluation);
  }
}

function choiceOf(policy: EvaluationDto['policy'], program: string): PolicyChoice {
  if (policy === undefined) return { kind: 'in-force', program };
  if (typeof policy === 'string') return { kind: 'in-force', program: policy };
  const { id, version, ...rules } = policy;
  if (Object.keys(rules).length === 0 && typeof id === 'string') {
    if (version === undefined) return { kind: 'in-force', program: id };
    if (typeof version === 'string') return { kind: 'version', program: id, version };
  }
  return { kind: 'document', document: policy };
}

function requireOneAmountEach(credits: readonly EvaluatedCreditDto[]): void {
  const fields = credits.flatMap(({ amount, minutes, category, categories, split }, index) => {
    const pointer = `/credits/${index}`;
    const amounts = [amount, minutes].filter((given) => given !== undefined).length;
    const places = [category, categories, split].filter((given) => given !== undefined).length;
    return [
      ...(amounts > 1 || (amounts === 0 && split === undefined)
        ? [
            {
              pointer: `${pointer}/amount`,
              message: amounts > 1 ? 'or minutes: give one of them' : 'or minutes is required',
            },
          ]
        : []),
      ...(places > 1 ? [{ pointer, message: 'has several of category, categories and split: give one' }] : []),
    ];
  });
  if (fields.length > 0) {
    throw new RequestProblem('request.invalid', 'The body has entries that cannot be accepted.', { fields });
  }
}

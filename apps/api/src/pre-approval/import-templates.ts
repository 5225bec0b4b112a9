import { Injectable, StreamableFile } from '@nestjs/common';
import { templateColumns } from '#domain';
import { Clock, Policies, Spreadsheets, type SpreadsheetMedia } from '#use-cases';

const MEDIA_TYPES: Record<SpreadsheetMedia, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Empty programmes with the columns that the policy in force asks for. */
@Injectable()
export class ImportTemplates {
  constructor(
    private readonly policies: Policies,
    private readonly spreadsheets: Spreadsheets,
    private readonly clock: Clock,
  ) {}

  async of(program: string, media: SpreadsheetMedia): Promise<StreamableFile> {
    const policy = this.policies.inForceAt(program, await this.clock.now());
    const bytes = await this.spreadsheets.template(templateColumns(policy), media);
    return new StreamableFile(bytes, {
      type: MEDIA_TYPES[media],
      disposition: `attachment; filename="programme.${media}"`,
      length: bytes.length,
    });
  }
}

import { IsIn } from 'class-validator';
import { DOINGS } from '#use-cases';

export class ViewerDto {
  @IsIn(DOINGS)
  doing!: 'reading' | 'recommending' | 'deciding' | 'asking' | 'writing';
}

export class ViewerResponse {
  id!: string;
  name!: string;
  doing!: 'reading' | 'recommending' | 'deciding' | 'asking' | 'writing';
}

export class ViewerListResponse {
  items!: ViewerResponse[];
}

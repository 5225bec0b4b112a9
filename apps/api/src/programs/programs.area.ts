import type { Config } from '#config';
import type { Area } from '../area.js';
import { ProgramPages } from './program-pages.js';
import { ProgramsController } from './programs.controller.js';

/** The programs, their policies and what they tell people in words. */
export function programsArea({ programsDir }: Config): Area {
  return {
    controllers: [ProgramsController],
    providers: [{ provide: ProgramPages, useFactory: () => new ProgramPages(programsDir) }],
  };
}

import { IssuePaper, VerifyPaper } from '#use-cases';
import type { Area } from '../area.js';
import { PapersController } from './papers.controller.js';

/** Transcripts and certificates. */
export const papersArea: Area = {
  controllers: [PapersController],
  providers: [IssuePaper, VerifyPaper],
};

import { join } from 'node:path';
import type { Config } from '#config';
import { openFileStore } from '#files';
import {
  AddAttachment,
  AdmitLateForm,
  AnswerQuestion,
  AppealForm,
  DiscardFile,
  FileStore,
  FollowDuplicates,
  MarkMessagesRead,
  RemoveAttachment,
  ResubmitForm,
  SendMessage,
  SubmitForm,
  TakeFile,
  WithdrawForm,
} from '#use-cases';
import type { Area } from '../area.js';
import { AnswerController } from './answer.controller.js';
import { AppealController } from './appeal.controller.js';
import { AttachmentsController } from './attachments.controller.js';
import { ApplicantFacts } from './applicant-facts.js';
import { ClosedQuestion } from './closed-question.js';
import { CoveringForm } from './covering-form.js';
import { EligibilityFormsController } from './eligibility-forms.controller.js';
import { FormFactsController } from './form-facts.controller.js';
import { FormView } from './form-view.js';
import { LateAdmissionController } from './late-admission.controller.js';
import { LateFormsController } from './late-forms.controller.js';
import { MessagesController } from './messages.controller.js';
import { ResubmissionController } from './resubmission.controller.js';
import { WithdrawalController } from './withdrawal.controller.js';

/** A form, what belongs to it, and what its applicant may do with it. */
export function eligibilityFormsArea({ filesUrl, dataDir }: Config): Area {
  return {
    controllers: [
      EligibilityFormsController,
      FormFactsController,
      AnswerController,
      MessagesController,
      AttachmentsController,
      AppealController,
      ResubmissionController,
      WithdrawalController,
      LateAdmissionController,
      LateFormsController,
    ],
    providers: [
      { provide: FileStore, useFactory: () => openFileStore({ url: filesUrl, directory: join(dataDir, 'files') }) },
      CoveringForm,
      ClosedQuestion,
      ApplicantFacts,
      FormView,
      SubmitForm,
      AdmitLateForm,
      AnswerQuestion,
      SendMessage,
      MarkMessagesRead,
      TakeFile,
      AddAttachment,
      RemoveAttachment,
      DiscardFile,
      AppealForm,
      ResubmitForm,
      WithdrawForm,
      FollowDuplicates,
    ],
  };
}

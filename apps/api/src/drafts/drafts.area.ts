import {
  AddDraftAttachment,
  DiscardDraft,
  RemoveDraftAttachment,
  SaveDraft,
  StartDraft,
  SubmitDraft,
} from '#use-cases';
import type { Area } from '../area.js';
import { DraftAttachmentsController } from './draft-attachments.controller.js';
import { DraftView } from './draft-view.js';
import { DraftController } from './draft.controller.js';
import { DraftsController } from './drafts.controller.js';

/** Forms their applicants have not sent yet. */
export const draftsArea: Area = {
  controllers: [DraftsController, DraftController, DraftAttachmentsController],
  providers: [StartDraft, SaveDraft, DiscardDraft, SubmitDraft, DraftView, AddDraftAttachment, RemoveDraftAttachment],
};

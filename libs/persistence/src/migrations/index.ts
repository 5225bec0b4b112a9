import { Accounts1764000000001 } from './0001-accounts.migration.js';
import { Forms1764000000002 } from './0002-forms.migration.js';
import { DemoMail1764000000003 } from './0003-demo-mail.migration.js';
import { NewestListings1764000000004 } from './0004-newest-listings.migration.js';
import { LateAdmission1764000000005 } from './0005-late-admission.migration.js';
import { Questions1764000000006 } from './0006-questions.migration.js';
import { Resubmissions1764000000007 } from './0007-resubmissions.migration.js';
import { Conflicts1764000000010 } from './0010-conflicts.migration.js';
import { Comments1764000000011 } from './0011-comments.migration.js';
import { Precedents1764000000012 } from './0012-precedents.migration.js';
import { Absences1764000000013 } from './0013-absences.migration.js';
import { Recommendations1764000000014 } from './0014-recommendations.migration.js';
import { Rounds1764000000016 } from './0016-rounds.migration.js';
import { MailOutbox1764000000018 } from './0018-mail-outbox.migration.js';
import { MailTemplates1764000000019 } from './0019-mail-templates.migration.js';
import { Messages1764000000020 } from './0020-messages.migration.js';
import { Attachments1764000000021 } from './0021-attachments.migration.js';
import { PreApprovals1764000000022 } from './0022-pre-approvals.migration.js';
import { ProgrammeImports1764000000023 } from './0023-programme-imports.migration.js';
import { StandingApprovals1764000000024 } from './0024-standing-approvals.migration.js';
import { ReviewLists1764000000025 } from './0025-review-lists.migration.js';
import { BulkActions1764000000026 } from './0026-bulk-actions.migration.js';
import { Drafts1764000000027 } from './0027-drafts.migration.js';
import { SearchedLists1764000000028 } from './0028-searched-lists.migration.js';
import { OneDraftAgain1764000000029 } from './0029-one-draft-again.migration.js';
import { ListedExpiry1764000000031 } from './0031-listed-expiry.migration.js';
import { DraftFiles1764000000032 } from './0032-draft-files.migration.js';
import { FormViewers1764000000035 } from './0035-form-viewers.migration.js';
import { CommitteeRooms1764000000036 } from './0036-committee-rooms.migration.js';
import { Office1764000000037 } from './0037-office.migration.js';
import { People1764000000038 } from './0038-people.migration.js';
import { Members1764000000039 } from './0039-members.migration.js';
import { Claims1764000000040 } from './0040-claims.migration.js';
import { ReviewOrigin1764000000041 } from './0041-review-origin.migration.js';
import { Renewals1764000000043 } from './0043-renewals.migration.js';
import { Evidence1764000000047 } from './0047-evidence.migration.js';
import { Papers1764000000048 } from './0048-papers.migration.js';
import { PolicyLife1764000000049 } from './0049-policy-life.migration.js';
import { CertificateCase1764000000050 } from './0050-certificate-case.migration.js';
import { PolicyTexts1764000000051 } from './0051-policy-texts.migration.js';
import { RenewalAudits1764000000052 } from './0052-renewal-audits.migration.js';

/** In the order in which they are applied. Listed by hand: a file that is not here is not applied. */
export const migrations = [
  Accounts1764000000001,
  Forms1764000000002,
  DemoMail1764000000003,
  NewestListings1764000000004,
  LateAdmission1764000000005,
  Questions1764000000006,
  Resubmissions1764000000007,
  Conflicts1764000000010,
  Comments1764000000011,
  Precedents1764000000012,
  Absences1764000000013,
  Recommendations1764000000014,
  Rounds1764000000016,
  MailOutbox1764000000018,
  MailTemplates1764000000019,
  Messages1764000000020,
  Attachments1764000000021,
  PreApprovals1764000000022,
  ProgrammeImports1764000000023,
  StandingApprovals1764000000024,
  ReviewLists1764000000025,
  BulkActions1764000000026,
  Drafts1764000000027,
  SearchedLists1764000000028,
  OneDraftAgain1764000000029,
  ListedExpiry1764000000031,
  DraftFiles1764000000032,
  FormViewers1764000000035,
  CommitteeRooms1764000000036,
  Office1764000000037,
  People1764000000038,
  Members1764000000039,
  Claims1764000000040,
  ReviewOrigin1764000000041,
  Renewals1764000000043,
  Evidence1764000000047,
  Papers1764000000048,
  PolicyLife1764000000049,
  CertificateCase1764000000050,
  PolicyTexts1764000000051,
  RenewalAudits1764000000052,
];

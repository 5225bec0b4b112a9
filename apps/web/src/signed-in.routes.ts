import { administrationRoutes } from './administration/administration.routes.js';
import { committeeRoutes } from './committee/committee.routes.js';
import { draftRoutes } from './drafts/drafts.routes.js';
import { myFormRoutes } from './my-forms/my-forms.routes.js';
import { officeRoutes } from './office/office.routes.js';
import { recordRoutes } from './record/record.routes.js';
import { renewalRoutes } from './renewal/renewal.routes.js';
import { reviewRoutes } from './reviews/reviews.routes.js';
import { rulesRoutes } from './rules/rules.routes.js';

/** What only signed-in people open; visitors of the public pages do not load it. */
export const signedInRoutes = [
  ...myFormRoutes,
  ...draftRoutes,
  ...reviewRoutes,
  ...committeeRoutes,
  ...officeRoutes,
  ...administrationRoutes,
  ...recordRoutes,
  ...rulesRoutes,
  ...renewalRoutes,
] as const;

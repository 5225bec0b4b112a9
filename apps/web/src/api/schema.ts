// Generated from docs/openapi.json by `npm run docs`; do not edit it by hand.
export interface paths {
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody who is signed in. */
        get: operations["DraftsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for its applicant; for everybody else it does not exist. */
        get: operations["DraftController_read"];
        /**
         * Replaces what the draft says.
         * @description Allowed for its applicant; for everybody else it does not exist.
         */
        put: operations["DraftController_save"];
        post?: never;
        /** @description Allowed for its applicant; for everybody else it does not exist. */
        delete: operations["DraftController_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for its applicant; for everybody else it does not exist. */
        get: operations["DraftAttachmentsController_list"];
        put?: never;
        /**
         * One file a request. The draft's version stays.
         * @description Allowed for its applicant; for everybody else it does not exist.
         */
        post: operations["DraftAttachmentsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for its applicant; for everybody else it does not exist. */
        get: operations["DraftAttachmentsController_read"];
        put?: never;
        post?: never;
        /** @description Allowed for its applicant; for everybody else it does not exist. */
        delete: operations["DraftAttachmentsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes, to be saved and never shown.
         * @description Allowed for its applicant; for everybody else it does not exist.
         */
        get: operations["DraftAttachmentsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the draft as an eligibility form, which has its id from then on.
         * @description Allowed for its applicant; for everybody else it does not exist.
         */
        post: operations["DraftController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody who is signed in. */
        get: operations["EligibilityFormsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the applicant, and headquarters and committee members without a conflict. */
        get: operations["EligibilityFormsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/agenda-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the agenda comes to, read in this way; nothing is stored.
         * @description Allowed for the committee and headquarters, never on their own form.
         */
        post: operations["AgendaCreditsController_calculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the applicant. */
        post: operations["AnswerController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the applicant. */
        post: operations["AppealController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for committee members: reviewers assign themselves, chairs anyone; never on their own form. */
        post: operations["AssignmentController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Allowed for committee members: reviewers assign themselves, chairs anyone; never on their own form. */
        delete: operations["AssignmentController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the applicant, and headquarters and committee members without a conflict. */
        get: operations["AttachmentsController_list"];
        put?: never;
        /**
         * One file a request. A member's file is the committee's until it is sent with a message.
         * @description Allowed for the applicant and the committee.
         */
        post: operations["AttachmentsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the applicant, and headquarters and committee members without a conflict. */
        get: operations["AttachmentsController_read"];
        put?: never;
        post?: never;
        /**
         * By whoever added it, until it was sent or the form decided; by a chair at any time.
         * @description Allowed for the applicant and the committee.
         */
        delete: operations["AttachmentsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes, to be saved and never shown.
         * @description Allowed for the applicant, and headquarters and committee members without a conflict.
         */
        get: operations["AttachmentsController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For whoever held the activity, while its approval stands.
         * @description Allowed for the applicant, and headquarters and committee members without a conflict.
         */
        get: operations["PapersController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the committee and headquarters, never on their own form. */
        get: operations["CommentsController_list"];
        put?: never;
        /** @description Allowed for committee members, never on their own form. */
        post: operations["CommentsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for chairs and headquarters, never on their own form. */
        get: operations["ConflictsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/conflicts/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Allowed for chairs and headquarters, never on their own form. */
        put: operations["ConflictsController_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the applicant, and headquarters and committee members without a conflict. */
        get: operations["FormFactsController_deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/decision-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail that the same body would cause as a decision. Nothing is stored.
         * @description Allowed for committee members, assigned or not, never on their own form.
         */
        post: operations["DecisionPreviewController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of every round, the latest first, as far as they are known to the applicant.
         * @description Allowed for the applicant, and headquarters and committee members without a conflict.
         */
        get: operations["FormFactsController_decided"];
        put?: never;
        /** @description Allowed for committee members, assigned or not, never on their own form. */
        post: operations["DecisionController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/decisions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Allowed for the committee member who decided, and chairs, never on their own form. */
        delete: operations["DecisionController_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/decisions/current/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a held decision known now, instead of after the undo time.
         * @description Allowed for chairs, never on their own form.
         */
        post: operations["DecisionController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/duplicate-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for committee members, never on their own form. */
        post: operations["DuplicateController_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/held-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail that goes out when the decision that is held is released.
         * @description Allowed for committee members, assigned or not, never on their own form.
         */
        get: operations["DecisionPreviewController_held"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the applicant, and headquarters and committee members without a conflict. */
        get: operations["FormFactsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/information-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for committee members, never on their own form. */
        post: operations["InformationRequestController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/late-admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for headquarters, never on their own form. */
        post: operations["LateAdmissionController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Oldest first. Questions and their answers are not among them: they are in the history.
         * @description Allowed for the applicant, and headquarters and committee members without a conflict.
         */
        get: operations["MessagesController_list"];
        put?: never;
        /** @description Allowed for the applicant and the committee. */
        post: operations["MessagesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/messages/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All messages up to this one are read. Never goes back.
         * @description Allowed for the applicant, and headquarters and committee members without a conflict.
         */
        post: operations["MessagesController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/occurrences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The next run of an approved series: the same activity and credits on other dates.
         * @description Allowed for chairs, never on their own form.
         */
        post: operations["PreApprovalsController_continue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the committee and headquarters, never on their own form. */
        get: operations["RecommendationsController_list"];
        put?: never;
        /** @description Allowed for committee members, assigned or not, never on their own form. */
        post: operations["RecommendationsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/recommendations/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Allowed for committee members, assigned or not, never on their own form. */
        delete: operations["RecommendationsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/recommendations/current/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One's own, given on an earlier revision, for the present one.
         * @description Allowed for committee members, assigned or not, never on their own form.
         */
        post: operations["RecommendationsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for committee members, never on their own form. */
        post: operations["ConflictsController_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for chairs, never on their own form. */
        post: operations["ReopeningController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/resubmission-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins with what the form said that was not approved, to be sent again with new evidence.
         * @description Allowed for the applicant.
         */
        post: operations["DraftsController_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/resubmissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the applicant. */
        post: operations["ResubmissionController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/review-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the committee and headquarters, never on their own form. */
        get: operations["ReviewTermsController_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members who may see the form: to assign it to, and to mention.
         * @description Allowed for the committee and headquarters, never on their own form.
         */
        get: operations["ReviewTermsController_reviewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the applicant, and headquarters and committee members without a conflict. */
        get: operations["FormFactsController_contents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for chairs, never on their own form. */
        post: operations["RevocationController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/viewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for committee members, never on their own form. */
        get: operations["ViewersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/viewers/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds for 40 seconds: whoever keeps the form open says it again.
         * @description Allowed for committee members, never on their own form.
         */
        post: operations["ViewersController_stay"];
        /** @description Allowed for committee members, never on their own form. */
        delete: operations["ViewersController_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/eligibility-forms/{formId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the applicant. */
        post: operations["WithdrawalController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * So many forms a page, in the order in which they came; the items are those whose history does not hold. The digest
         *     that shows what was cut off without a trace is over all of them: `npm run verify-history`.
         * @description Allowed for administrators of the installation; for everybody else it does not exist.
         */
        get: operations["HistoryVerificationController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/dead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for administrators of the installation; for everybody else it does not exist. */
        get: operations["DeadJobsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/dead/{jobId}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts it over, with all its attempts before it.
         * @description Allowed for administrators of the installation; for everybody else it does not exist.
         */
        post: operations["DeadJobsController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with their roles.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["MeController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A notice that comes twice, or of something else, changes nothing.
         * @description Allowed for everybody, signed in or not.
         */
        post: operations["PaymentNoticesController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name. Headquarters sees who holds a role in its programs, or has sent a form there.
         * @description Allowed for administrators, and headquarters for the committees and offices of its programs.
         */
        get: operations["PeopleController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody, signed in or not. */
        get: operations["ProgramsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s committee and headquarters. */
        get: operations["AbsencesController_list"];
        put?: never;
        /** @description Allowed for the program’s committee and headquarters. */
        post: operations["AbsencesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Other days, or another delegate. Who is away ends it with today as the day they are back.
         * @description Allowed for the program’s committee and headquarters.
         */
        put: operations["AbsencesController_change"];
        post?: never;
        /** @description Allowed for the program’s committee and headquarters. */
        delete: operations["AbsencesController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/bulk-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A dry run unless `dryRun` is false; then 202, and a worker goes through the forms.
         * @description Allowed for the program’s committee: chairs everything, reviewers for themselves.
         */
        post: operations["BulkActionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/bulk-actions/{bulkActionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who ordered it sees how far it is, and so do chairs.
         * @description Allowed for the program’s committee: chairs everything, reviewers for themselves.
         */
        get: operations["BulkActionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody, signed in or not. */
        get: operations["CatalogController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/catalog.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * At most 1,000 as iCalendar, what is still to come first; activities on demand have no dates and are left out.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["CatalogFeedsController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/catalog.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest 1,000 as JSON Feed 1.1; `next_url` leads to those before.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["CatalogFeedsController_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/catalog.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest 1,000 as RSS 2.0.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["CatalogFeedsController_rss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/catalog/{listingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity, as long as it is listed.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["CatalogController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/catalog/{listingId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity as iCalendar; empty when it has no dates.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["CatalogController_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/committee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on the committee today, chairs first.
         * @description Allowed for the program’s committee and headquarters.
         */
        get: operations["CommitteeController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands between members and the program's forms, the latest first; never a case of the reader's own.
         * @description Allowed for the program’s chairs and headquarters; without forms they may not see.
         */
        get: operations["ProgramConflictsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where to send a question. Not public, so that no page gives the address to whoever collects them.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["ProgramsController_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own; headquarters and board name a member.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["MembersController_held"];
        put?: never;
        /** @description Allowed for the program’s board. */
        post: operations["MembersController_award"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s headquarters and board. */
        get: operations["MembersController_read"];
        /**
         * Every version of it stays on record.
         * @description Allowed for the program’s board.
         */
        put: operations["MembersController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own, the latest first; headquarters and board name a member.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["ClaimsController_list"];
        put?: never;
        /** @description Allowed for everybody who is signed in. */
        post: operations["ClaimsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody who is signed in. */
        get: operations["ClaimsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/{claimId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverses a claim with a reason; another takes its place where `instead` says what is right.
         * @description Allowed for the program’s headquarters, never on their own record.
         */
        post: operations["ClaimsController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/{claimId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * By the member, or headquarters. It stays with the claim.
         * @description Allowed for everybody who is signed in.
         */
        post: operations["EvidenceController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/{claimId}/evidence/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * What must not be there; never from one's own record.
         * @description Allowed for the program’s headquarters, never on their own record.
         */
        delete: operations["EvidenceController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/{claimId}/evidence/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes, to be saved and never shown.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["EvidenceController_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/{claimId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one's own claim off the record; it stays visible.
         * @description Allowed for everybody who is signed in.
         */
        post: operations["ClaimsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For a claim that is about to be made, which names it in `evidenceIds`; without one, it goes after a day.
         * @description Allowed for everybody who is signed in.
         */
        post: operations["EvidenceController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/evidence/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * While it is not claimed with.
         * @description Allowed for everybody who is signed in.
         */
        delete: operations["EvidenceController_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-claims/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be claimed with a listing, an own form or so much of an approved source.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["ClaimsController_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own; headquarters and board name a member. 404 without a credential of the program.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["CreditRecordController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-record.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was carried over and the claims of the term, one a line.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["CreditRecordController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-record.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The transcript of a term. One's own; headquarters and board name a member.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["PapersController_transcript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/credit-record/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for everybody who is signed in. */
        post: operations["EvaluationController_evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for everybody who is signed in. */
        post: operations["DraftsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/eligibility-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for everybody who is signed in. */
        post: operations["EligibilityFormsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest first.
         * @description Allowed for the program’s chairs and headquarters; without forms they may not see.
         */
        get: operations["ProgramHistoryController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/history.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cells that a spreadsheet would take for a formula begin with an apostrophe.
         * @description Allowed for the program’s chairs and headquarters; without forms they may not see.
         */
        get: operations["HistoryExportController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/history.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event a line, as JSON.
         * @description Allowed for the program’s chairs and headquarters; without forms they may not see.
         */
        get: operations["HistoryExportController_ndjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s chairs and headquarters. */
        get: operations["ImportsController_list"];
        put?: never;
        /**
         * At most 10 MB and 5,000 rows; of a workbook, the first sheet.
         * @description Allowed for the program’s chairs and headquarters.
         */
        post: operations["ImportsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * State and progress.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["ImportsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/imports/{importId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves every row, or none while one of them is wrong.
         * @description Allowed for the program’s chairs.
         */
        post: operations["ImportsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/imports/{importId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows with errors or warnings, in the file's order.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["ImportsController_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file to fill in, with a column of hours for each category of the program.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["ImportsController_csvTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s chairs and headquarters. */
        get: operations["ImportsController_xlsxTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/late-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last one first.
         * @description Allowed for the program’s chairs and headquarters; without forms they may not see.
         */
        get: operations["LateFormsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each member of the committee has to do, most first.
         * @description Allowed for the program’s chairs.
         */
        get: operations["LoadController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every kind of mail that can have them.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["MailTemplatesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mail-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s chairs and headquarters. */
        get: operations["MailTemplatesController_show"];
        /** @description Allowed for the program’s headquarters. */
        put: operations["MailTemplatesController_save"];
        post?: never;
        /**
         * Back to our own words, as a version of its own.
         * @description Allowed for the program’s headquarters.
         */
        delete: operations["MailTemplatesController_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mail-templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the template in the body, else the saved one, makes of made-up data. Nothing is stored.
         * @description Allowed for the program’s chairs and headquarters.
         */
        post: operations["MailTemplatesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mail-templates/{kind}/test-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same as a mail to oneself.
         * @description Allowed for the program’s headquarters.
         */
        post: operations["MailTemplatesController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mail-templates/{kind}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest first.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["MailTemplatesController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest first.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["MailsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s chairs and headquarters. */
        get: operations["MailsController_show"];
        /**
         * Puts other words in place of those of a held mail.
         * @description Allowed for the program’s headquarters.
         */
        put: operations["MailsController_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/{mailId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the program’s headquarters. */
        post: operations["MailActsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/{mailId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a queued mail back until it is released.
         * @description Allowed for the program’s headquarters.
         */
        post: operations["MailActsController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/{mailId}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a mail that failed, or may have arrived, once more: the same bytes under the same Message-ID.
         * @description Allowed for the program’s headquarters.
         */
        post: operations["MailActsController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/{mailId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a held mail now.
         * @description Allowed for the program’s headquarters.
         */
        post: operations["MailActsController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/{mailId}/resends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends the same words to the same person as another mail, under a Message-ID of its own.
         * @description Allowed for the program’s headquarters.
         */
        post: operations["MailActsController_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many mails the list has in each state, under the same filters.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["MailsController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/mails/redrives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries all that failed under a filter of the list once more, hundreds in one request; each is recorded.
         * @description Allowed for the program’s headquarters.
         */
        post: operations["MailsController_redrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/member-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A roll of members, CSV or Excel: at most 10 MB and 5,000 rows. All rows are brought in, or none.
         * @description Allowed for the program’s board.
         */
        post: operations["MembersController_bringIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/member-imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s board. */
        get: operations["MembersController_csvTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/member-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s board. */
        get: operations["MembersController_xlsxTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By name.
         * @description Allowed for the program’s headquarters and board.
         */
        get: operations["MembersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Questions and answers, forms, who decides, help: what the program tells people in words.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["ProgramsController_listPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody, signed in or not. */
        get: operations["ProgramsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The version in force now.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["ProgramsController_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first.
         * @description Allowed for the program’s committee, headquarters and board.
         */
        get: operations["PolicyVersionsController_migrations"];
        put?: never;
        /**
         * All terms that run today are counted by that version from now on. Somebody has looked at a replay of it today.
         * @description Allowed for the program’s board.
         */
        post: operations["PolicyVersionsController_migrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first.
         * @description Allowed for the program’s committee, headquarters and board.
         */
        get: operations["PolicyProposalsController_list"];
        put?: never;
        /** @description Allowed for the program’s chairs. */
        post: operations["PolicyProposalsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s committee, headquarters and board. */
        get: operations["PolicyProposalsController_read"];
        /**
         * Written anew, on the rules as they are today; goes before the board again.
         * @description Allowed for the program’s chairs.
         */
        put: operations["PolicyProposalsController_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-proposals/{proposalId}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes it the program's next version. Terms that have begun keep theirs.
         * @description Allowed for the program’s board.
         */
        post: operations["PolicyProposalsController_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-proposals/{proposalId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back to the committee, with a reason.
         * @description Allowed for the program’s board.
         */
        post: operations["PolicyProposalsController_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-proposals/{proposalId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the program’s chairs. */
        post: operations["PolicyProposalsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-proposals/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks at a text as the next version; stores nothing.
         * @description Allowed for the program’s committee, headquarters and board.
         */
        post: operations["PolicyProposalsController_lint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A worker goes through the members; of each proposal or version the latest replay is kept.
         * @description Allowed for the program’s chairs, headquarters and board; chairs without the members’ names.
         */
        post: operations["PolicyReplaysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-replays/{replayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s chairs, headquarters and board; chairs without the members’ names. */
        get: operations["PolicyReplaysController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-replays/{replayId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each with both standings and what differs in words, as far as the worker has come.
         * @description Allowed for the program’s chairs, headquarters and board; chairs without the members’ names.
         */
        get: operations["PolicyReplaysController_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first; there are few.
         * @description Allowed for the program’s committee, headquarters and board.
         */
        get: operations["PolicyVersionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/policy-versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s committee, headquarters and board. */
        get: operations["PolicyVersionsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/pre-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the program’s chairs. */
        post: operations["PreApprovalsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/precedents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody who is signed in. */
        get: operations["PrecedentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s committee and headquarters. */
        get: operations["ReviewsController_listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/recommended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody, signed in or not. */
        get: operations["RecommendedController_list"];
        put?: never;
        /** @description Allowed for the program’s chairs and headquarters. */
        post: operations["RecommendedController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/recommended/{courseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry, with the ETag that a change sends back.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["RecommendedController_read"];
        /** @description Allowed for the program’s chairs and headquarters. */
        put: operations["RecommendedController_replace"];
        post?: never;
        /** @description Allowed for the program’s chairs and headquarters. */
        delete: operations["RecommendedController_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewal-audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest first.
         * @description Allowed for the program’s headquarters and board.
         */
        get: operations["RenewalAuditsController_list"];
        put?: never;
        /**
         * With `dryRun` nothing is stored and nobody is asked.
         * @description Allowed for the program’s headquarters, never for their own renewal.
         */
        post: operations["RenewalAuditsController_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those that close first in front.
         * @description Allowed for the program’s headquarters and board.
         */
        get: operations["RenewalsController_list"];
        put?: never;
        /**
         * Applies for renewal, the first time or after a return: 409 where the record does not hold what the term requires.
         * @description Allowed for everybody who is signed in.
         */
        post: operations["RenewalsController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody who is signed in. */
        get: operations["RenewalsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}/audit/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The member says that the evidence is there.
         * @description Allowed for everybody who is signed in.
         */
        post: operations["RenewalActsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}/audit/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Allowed for the program’s headquarters, never for their own renewal. */
        post: operations["RenewalActsController_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where the member pays the fee online.
         * @description Allowed for everybody who is signed in.
         */
        post: operations["RenewalActsController_checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for everybody who is signed in. */
        get: operations["RenewalsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A fee that reached headquarters, or is waived.
         * @description Allowed for the program’s headquarters, never for their own renewal.
         */
        post: operations["RenewalActsController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/{renewalId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verified against the record as it is now, or returned with a reason. 409 tells what has changed.
         * @description Allowed for the program’s headquarters, never for their own renewal.
         */
        post: operations["RenewalActsController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/renewals/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own by credential, with when the current term can be renewed; headquarters and board name a member.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["RenewalsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reports/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s chairs, headquarters and board; the board without figures of single members. */
        get: operations["PromiseReportController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reports/promise.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a table, its last row the total.
         * @description Allowed for the program’s chairs, headquarters and board; the board without figures of single members.
         */
        get: operations["PromiseReportController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reports/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of terms that end on these days, by month and credential.
         * @description Allowed for the program’s headquarters and board.
         */
        get: operations["RenewalReportController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reports/renewals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a table, its last row the total.
         * @description Allowed for the program’s headquarters and board.
         */
        get: operations["RenewalReportController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s committee and headquarters. */
        get: operations["ReviewsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reviews.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cells that a spreadsheet would take for a formula begin with an apostrophe.
         * @description Allowed for the program’s chairs and headquarters; without forms they may not see.
         */
        get: operations["ReviewsExportController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/reviews/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many open forms the same filter lists: by group, and by queue and group.
         * @description Allowed for the program’s committee and headquarters.
         */
        get: operations["ReviewsController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Allowed for the program’s committee and headquarters. */
        get: operations["SavedFiltersController_list"];
        put?: never;
        /** @description Allowed for the program’s committee and headquarters. */
        post: operations["SavedFiltersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/saved-filters/{filterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Allowed for the program’s committee and headquarters. */
        put: operations["SavedFiltersController_replace"];
        post?: never;
        /** @description Allowed for the program’s committee and headquarters. */
        delete: operations["SavedFiltersController_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/standing-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Those in force today.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["StandingApprovalsController_list"];
        put?: never;
        /** @description Allowed for the program’s chairs. */
        post: operations["StandingApprovalsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/standing-approvals/{approvalId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is never rewritten: what changes is a new one.
         * @description Allowed for the program’s chairs.
         */
        post: operations["StandingApprovalsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs/{program}/standing-approvals/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All there ever were, the latest first.
         * @description Allowed for the program’s chairs and headquarters.
         */
        get: operations["StandingApprovalsController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was given and taken by whom, the latest first.
         * @description Allowed for administrators, and headquarters for the committees and offices of its programs.
         */
        get: operations["PeopleController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a role; ends the person's sessions, so that they sign in to what they may do now.
         * @description Allowed for administrators, and headquarters for the committees and offices of its programs.
         */
        post: operations["PeopleController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a role away; ends the person's sessions, and forms that were assigned to them go to others.
         * @description Allowed for administrators, and headquarters for the committees and offices of its programs.
         */
        delete: operations["PeopleController_take"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own, this one first, then the last used.
         * @description Allowed for everybody who is signed in.
         */
        get: operations["SessionsController_list"];
        put?: never;
        post?: never;
        /**
         * Signs out everywhere, here as well.
         * @description Allowed for everybody who is signed in.
         */
        delete: operations["SessionsController_closeAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs out one of one's own sessions.
         * @description Allowed for everybody who is signed in.
         */
        delete: operations["SessionsController_closeOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Signs out: the token and the cookie open nothing from now on.
         * @description Allowed for everybody who is signed in.
         */
        delete: operations["MeController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a code of eight digits, valid for 15 minutes. The answer is the same for every address.
         * @description Allowed for everybody, signed in or not.
         */
        post: operations["SignInController_requestCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchanges the code for a session: a token, and the same as a cookie.
         * @description Allowed for everybody, signed in or not.
         */
        post: operations["SignInController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a paper with this code was given out here, what it says, and whether that still holds.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["PapersController_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process is up.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["HealthController_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The database answers, no migration is pending, queue and files can be reached; 503 otherwise.
         * @description Allowed for everybody, signed in or not.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceChangeDto: {
            /**
             * Format: uuid
             * @description Who takes their forms meanwhile.
             */
            delegateId?: string;
            fromOn: string;
            /** @description The day they are back. */
            untilOn: string;
        };
        AbsenceDto: {
            /**
             * Format: uuid
             * @description Who takes their forms meanwhile.
             */
            delegateId?: string;
            fromOn: string;
            /**
             * Format: uuid
             * @description Left out: oneself.
             */
            memberId?: string;
            /** @description The day they are back. */
            untilOn: string;
        };
        AbsenceListResponse: {
            items: components["schemas"]["AbsenceResponse"][];
        };
        AbsenceResponse: {
            delegateId: string | null;
            fromOn: string;
            id: string;
            memberId: string;
            untilOn: string;
            /** @description What a change sends as If-Match. */
            version: number;
        };
        AccountHolderResponse: {
            email: string;
            employer: string | null;
            id: string;
            name: string;
            /** @description Those of programs that the reader is concerned with. */
            roles: components["schemas"]["HeldRoleResponse"][];
            suspended: boolean;
        };
        ActivityChangesDto: {
            agenda?: components["schemas"]["AgendaRowDto"][];
            /** @description On demand only: the last day on which it can be taken. */
            availableUntil?: string | null;
            /** @description Minutes of instruction, without breaks, meals and travel. */
            contactMinutes?: number | null;
            /** @enum {string} */
            delivery?: "hybrid" | "in-person" | "live-online" | "on-demand";
            description?: string | null;
            /** @description Last day; required unless on demand. */
            endsOn?: string | null;
            /** @description A format of the program's policy. */
            format?: string;
            instructors?: components["schemas"]["InstructorDto"][];
            learningOutcomes?: string[];
            location?: string | null;
            provider?: string;
            /** @description First day; required unless on demand. */
            startsOn?: string | null;
            tags?: string[];
            /** @description IANA name of the zone where it takes place. */
            timeZone?: string | null;
            title?: string;
            url?: string | null;
        };
        ActivityDto: {
            agenda?: components["schemas"]["AgendaRowDto"][];
            /** @description On demand only: the last day on which it can be taken. */
            availableUntil?: string | null;
            /** @description Minutes of instruction, without breaks, meals and travel. */
            contactMinutes?: number | null;
            /** @enum {string} */
            delivery: "hybrid" | "in-person" | "live-online" | "on-demand";
            description?: string | null;
            /** @description Last day; required unless on demand. */
            endsOn?: string | null;
            /** @description A format of the program's policy. */
            format: string;
            instructors?: components["schemas"]["InstructorDto"][];
            learningOutcomes?: string[];
            location?: string | null;
            provider: string;
            /** @description First day; required unless on demand. */
            startsOn?: string | null;
            tags?: string[];
            /** @description IANA name of the zone where it takes place. */
            timeZone?: string | null;
            title: string;
            url?: string | null;
        };
        AdoptionDto: {
            /** @description First day, in the program's zone: today at the earliest. Terms that began before it keep their version. */
            effectiveFrom: string;
            note?: string | null;
        };
        AgendaCreditsDto: {
            /** @description Rows read otherwise than the applicant filled them in; left out: none. */
            agenda?: components["schemas"]["AgendaReadingDto"][];
        };
        AgendaCreditsResponse: {
            byCategory: components["schemas"]["CategoryMinutesResponse"][];
            rows: components["schemas"]["AgendaRowResponse"][];
            struckMinutes: number;
            /** @description Countable, but in no category yet: they give no hours. */
            uncategorisedMinutes: number;
        };
        AgendaReadingDto: {
            /** @description Where its minutes count; left out: where the applicant counts them. */
            category?: string;
            /** @description False strikes the row: a break, a meal, promotion, travel. */
            countable: boolean;
            /** @description The row's place in the form's agenda, from 0. */
            row: number;
        };
        AgendaRowDto: {
            /** @description A category of the program, or none. */
            category?: string | null;
            /** @description Breaks, meals and promotion do not count. */
            countable: boolean;
            minutes: number;
            title: string;
        };
        AgendaRowResponse: {
            category: string | null;
            countable: boolean;
            minutes: number;
            row: number;
            title: string;
        };
        AnswerDto: {
            activity?: components["schemas"]["ActivityChangesDto"];
            /** @description Null: not completed yet. */
            completedOn?: string | null;
            /** @description Mailed to the committee word for word. */
            message: string;
            relevance?: string;
            requestedCredits?: components["schemas"]["CreditDto"][];
        };
        AppealDto: {
            /** @description Why the decision should be another; mailed to the committee word for word. */
            message: string;
        };
        ApprovedSourceResponse: {
            /** @enum {string} */
            basis: "as-approved" | "contact-hour" | "package";
            credits: components["schemas"]["CreditDto"][];
            effectiveFrom: string;
            /** @description A claim under it is refused without a file. */
            evidenceRequired: boolean;
            expiresOn: string | null;
            id: string;
            note: string;
            organisation: string | null;
            source: string | null;
        };
        AssigneeResponse: {
            assignmentId: string;
            id: string;
            name: string;
        };
        AssignmentResponse: {
            /** @description The day on which the member is back, when they are away today: a hint, the form is theirs all the same. */
            awayUntil: string | null;
            formId: string;
            id: string;
            reviewerId: string;
            /** @description The form's version after the change. */
            version: number;
        };
        AssignReviewerDto: {
            /** @description A member of the committee, or `me`. */
            reviewerId: string;
        };
        AttachmentCreatedResponse: {
            formId: string;
            id: string;
            mediaType: string;
            name: string;
            /** @description In hexadecimal digits. */
            sha256: string;
            /** @description In bytes. */
            size: number;
        };
        AttachmentLimitsResponse: {
            /** @description Of one file, in bytes. */
            fileBytes: number;
            files: number;
            /** @description Of all files together, in bytes. */
            totalBytes: number;
        };
        AttachmentPageResponse: {
            items: components["schemas"]["AttachmentResponse"][];
            nextCursor: string | null;
        };
        AttachmentResponse: {
            at: string;
            /** @description The internal comment it belongs to; always null to applicants. */
            commentId: string | null;
            /** @enum {string} */
            from: "applicant" | "committee";
            id: string;
            mediaType: string;
            /** @description The message it was sent with. */
            messageId: string | null;
            name: string;
            /** @description In hexadecimal digits. */
            sha256: string;
            /** @description In bytes. */
            size: number;
            /** @description Who added it; applicants learn this of their own files only. */
            uploadedBy: components["schemas"]["PersonResponse"] | null;
        };
        AttestationResponse: {
            id: string;
            text: string;
        };
        AuditAnswerDto: {
            message: string;
        };
        AuditDto: {
            /** @description Only tells whom it would draw. */
            dryRun?: boolean;
            /** @description Of terms that end from this day… */
            from: string;
            /** @description Left out: the policy's. */
            percent?: number;
            /** @description The same seed draws the same members; left out: one is made. */
            seed?: string;
            /** @description …to this day, inclusive. */
            to: string;
        };
        AuditOutcomeDto: {
            /** @enum {string} */
            outcome: "failed" | "passed";
            /** @description Mailed to the member; may be left out when it is passed. */
            remark?: string;
        };
        AwardDto: {
            awardedOn: string;
            certificationId: string;
            /** @description One of the program's credentials; left out where it has one. */
            credential?: string | null;
            /**
             * Format: email
             * @description Whose it is; an account is made where there is none.
             */
            email: string;
            /** @description Left out: it is held. */
            ending?: components["schemas"]["CredentialEndingDto"] | null;
            /** @description Taken where the account has no name of its own. */
            name?: string;
            /** @description As the board sets it; left out: terms follow from the award. */
            term?: components["schemas"]["TermDto"] | null;
        };
        AwardedCredentialResponse: {
            awardedOn: string;
            certificationId: string;
            /** @description Null where the program has one. */
            credential: string | null;
            /** @description In which today lies, set or not; null once it is held no more. */
            currentTerm: components["schemas"]["TermDto"] | null;
            ending: components["schemas"]["CredentialEndingDto"] | null;
            id: string;
            /** @description As people call it. */
            label: string;
            member: components["schemas"]["HolderResponse"];
            /** @description As the board set it; null: terms follow from the award. */
            term: components["schemas"]["TermDto"] | null;
            version: number;
        };
        BrokenHistoryResponse: {
            /** @description What is wrong with it, in words. */
            fault: string;
            /** @description The form's. */
            number: string;
            /** @description The first of its events that does not hold. */
            seq: number;
        };
        BulkActionDto: {
            /** @enum {string} */
            action: "assign" | "decide" | "hand-over" | "release" | "unassign";
            /** @description Left out: true. Says what would happen and changes nothing. */
            dryRun?: boolean;
            /** @description Parameters of the review list; or name the forms. */
            filter?: components["schemas"]["ReviewFilterDto"];
            formIds?: string[];
            /** @description Forms with the versions that were seen. */
            forms?: components["schemas"]["SeenFormDto"][];
            /** @description With `hand-over`: whose forms; left out: one's own. */
            fromId?: string;
            /** @description With `assign`, `unassign` and `hand-over` (left out there: who stands in today): a member's id, or `me`. */
            reviewerId?: string;
            /** @description With `decide`. */
            ruling?: components["schemas"]["RecordDecisionDto"];
        };
        BulkActionResponse: {
            /** @enum {string} */
            action: "assign" | "decide" | "hand-over" | "release" | "unassign";
            counts: components["schemas"]["BulkCountsResponse"];
            finishedAt: string | null;
            forms: components["schemas"]["BulkFormResponse"][];
            id: string;
            requestedAt: string;
            requestedBy: components["schemas"]["PersonResponse"];
            /** @enum {string} */
            state: "finished" | "queued" | "running";
        };
        BulkCountsResponse: {
            done: number;
            failed: number;
            pending: number;
            skipped: number;
            total: number;
        };
        BulkFormResponse: {
            /** @description Why it failed or was skipped. */
            code: string | null;
            detail: string | null;
            formId: string;
            number: string;
            /** @enum {string} */
            state: "done" | "failed" | "pending" | "skipped";
        };
        BulkMailResponse: {
            /** @description For chairs alone: members are shown no address. */
            address: string | null;
            /** @description How many mails of the kind. */
            count: number;
            /** @description The first of them as it would be read; null where it is about a form that the action does not name. */
            firstText: string | null;
            /** @enum {string} */
            kind: "admitted" | "answer" | "apology" | "appealed" | "approved" | "audit-request" | "audit-result" | "breach" | "claim-closing" | "claim-recorded" | "claim-rejected" | "digest" | "duplicate" | "duplicate-decided" | "escalation" | "fee-receipt" | "fee-reminder" | "mention" | "message-to-applicant" | "message-to-committee" | "new-form" | "no-response" | "no-reviewer" | "not-approved" | "question" | "question-closed" | "question-reminder" | "quorum-out-of-reach" | "receipt" | "recommendations-in" | "reminder" | "renewal-lapsed" | "renewal-open" | "renewal-received" | "renewal-reminder" | "renewal-returned" | "renewal-verified" | "renewed" | "reopened" | "revoked" | "sign-in-code" | "term-ending" | "withdrawn";
            /** @description Of the first five. */
            subjects: string[];
            to: components["schemas"]["PersonResponse"];
        };
        BulkPlanResponse: {
            /** @enum {string} */
            action: "assign" | "decide" | "hand-over" | "release" | "unassign";
            /** @description Forms that it would change. */
            count: number;
            dryRun: boolean;
            /** @description With the versions to send along when it is run. */
            forms: components["schemas"]["BulkTouchedResponse"][];
            /** @description Whom it would email, a decision's mail at its release included. */
            mails: components["schemas"]["BulkMailResponse"][];
            skipped: components["schemas"]["BulkRefusedResponse"][];
            warnings: components["schemas"]["BulkWarningResponse"][];
        };
        BulkRefusedResponse: {
            code: string;
            detail: string;
            formId: string;
            /** @description Null for a form that does not exist, or not for this person. */
            number: string | null;
        };
        BulkTouchedResponse: {
            formId: string;
            number: string;
            version: number;
        };
        BulkWarningResponse: {
            /** @enum {string} */
            code: "creditsExceedContactTime";
            formId: string;
            message: string;
            number: string;
        };
        CatalogPageResponse: {
            items: components["schemas"]["ListingResponse"][];
            nextCursor: string | null;
        };
        CategoryHoursResponse: {
            category: string;
            hours: number;
        };
        CategoryMinutesResponse: {
            category: string;
            /** @description In the policy's increments; less than one gives 0. */
            hours: number;
            minutes: number;
        };
        CategoryStandingResponse: {
            category: string;
            counted: number;
            maximum: number | null;
            /** @description Null where the category has none of its own. */
            minimum: number | null;
            missing: number;
            /** @description On the record and not counted. */
            overLimit: number;
            /** @description On the record. */
            raw: number;
        };
        CellProblemResponse: {
            /** @description The column's title as the file has it. */
            column: string;
            message: string;
        };
        ChangeResponse: {
            /** @description Null where there was nothing. */
            from: Record<string, never>;
            /** @description JSON pointer into the form as it is sent. */
            pointer: string;
            to: Record<string, never>;
        };
        CheckedHistoriesResponse: {
            events: number;
            /** @description On this page. */
            forms: number;
        };
        ChoiceResponse: {
            id: string;
            label: string;
        };
        ClaimableCategoryResponse: {
            approved: number;
            category: string;
            claimed: number;
            remaining: number;
        };
        ClaimCorrectionDto: {
            /** @description What is right; left out: the claim is taken off the record. */
            instead?: components["schemas"]["ClaimedHoursDto"] | null;
            /** @description Told to the member. */
            reason: string;
        };
        ClaimDto: {
            category: string;
            /** @description One's own last day of the activity, in the program's zone. */
            completedOn: string;
            /** @description Files sent to `…/credit-claims/evidence` before. */
            evidenceIds?: string[];
            /** Format: uuid */
            formId?: string;
            hours: number;
            /** Format: uuid */
            listingId?: string;
            /** @description Under an approval by contact hour. */
            minutes?: number;
            /** @description For whoever verifies the record: where and when another body approved it, say. */
            note?: string | null;
            /** @description Under an approval by package: how many. */
            packages?: number;
            provider?: string;
            /**
             * Format: uuid
             * @description A source that the committee approved as a whole; then `title` and `provider` say what was completed.
             */
            standingApprovalId?: string;
            title?: string;
        };
        ClaimedHoursDto: {
            category: string;
            /** @description One's own last day of the activity, in the program's zone. */
            completedOn: string;
            hours: number;
        };
        ClaimOptionsResponse: {
            /** @description Credits, by category. */
            categories: components["schemas"]["ClaimableCategoryResponse"][];
            /** @description The first and the last day on which it can have been completed. */
            earliest: string | null;
            /** @description A claim of it is refused without a file. */
            evidenceRequired: boolean;
            formId: string | null;
            holdsCredential: boolean;
            latest: string | null;
            listingId: string | null;
            /** @description Whether it can be claimed now, if it was completed on that day. */
            open: boolean;
            provider: string;
            standingApprovalId: string | null;
            /**
             * @description `pending`: claims wait for the form's decision, and keep their time stamp.
             * @enum {string}
             */
            state: "approved" | "pending" | "refused" | "revoked";
            title: string;
            /** @description If it was completed on its last day; null when nothing ends it. */
            window: components["schemas"]["ClaimWindowResponse"] | null;
        };
        ClaimPageResponse: {
            items: components["schemas"]["ClaimResponse"][];
            nextCursor: string | null;
        };
        ClaimResponse: {
            category: string;
            claimedAt: string;
            completedOn: string;
            /** @description The claim that this one replaces. */
            corrects: string | null;
            /** @description On the record; 0 while it is pending, and once it is rejected or reversed. */
            creditedHours: number;
            /** @description Files that show it, those of the claim that it replaces included. */
            evidence: components["schemas"]["EvidenceResponse"][];
            formId: string | null;
            /** @description As claimed. */
            hours: number;
            id: string;
            listingId: string | null;
            note: string;
            provider: string;
            /** @description Why it was rejected or reversed, or less was accepted than was claimed. */
            reason: string | null;
            settledAt: string | null;
            standingApprovalId: string | null;
            /**
             * @description `pending`: the form waits for its decision.
             * @enum {string}
             */
            state: "accepted" | "pending" | "rejected" | "reversed";
            title: string;
        };
        ClaimWindowResponse: {
            /** @description Exclusive. */
            closesAt: string;
            /**
             * @description What sets its end.
             * @enum {string}
             */
            endedBy: "completion" | "decision" | "term";
            lastDay: string;
        };
        CommentCreatedResponse: {
            formId: string;
            id: string;
        };
        CommentDto: {
            /** @description Files that the author added to this form; each is sent once. The applicant never sees these. */
            attachmentIds?: string[];
            /** @description Ids of members who get it by mail; each must review this form. */
            mentions?: string[];
            /** @description Read by the committee and headquarters, never by the applicant. */
            text: string;
        };
        CommentPageResponse: {
            items: components["schemas"]["CommentResponse"][];
            nextCursor: string | null;
        };
        CommentResponse: {
            at: string;
            attachments: components["schemas"]["SentFileResponse"][];
            author: components["schemas"]["PersonResponse"];
            id: string;
            mentions: components["schemas"]["PersonResponse"][];
            text: string;
        };
        CommitteeFormResponse: {
            activity: components["schemas"]["ActivityDto"];
            /** @description When headquarters admitted a form that came too late; the promise runs from then. */
            admittedAt: string | null;
            /** @description Null for a pre-approval. */
            applicant: components["schemas"]["PersonResponse"] | null;
            assignees: components["schemas"]["AssigneeResponse"][];
            breachedAt: string | null;
            /** @description To the applicant: the last day to claim hours, in the program's zone; null while unknown. */
            claimUntil?: string | null;
            completedOn: string | null;
            /** @description Of a duplicate, where the form is read alone: what the catalog shows of its activity, while it is listed. */
            coveredBy?: components["schemas"]["CoveringListingResponse"] | null;
            /** @description Null until it is released. */
            decision: components["schemas"]["DecisionResponse"] | null;
            /** @description When the answer is due; null when nothing was promised. */
            decisionDueAt: string | null;
            /** @description Of a duplicate, where the form is read alone: the form that covers it; null for who may not see that one. */
            duplicateOf?: components["schemas"]["CoveringFormResponse"] | null;
            /** @description What is new since the form that was not approved. */
            evidence?: string;
            /** @description A decision that was made and is not yet known to the applicant. */
            heldDecision: components["schemas"]["HeldDecisionResponse"] | null;
            id: string;
            /** @description To the applicant: what the catalog shows of an approved form, while it is listed. */
            listing?: components["schemas"]["ListedAsResponse"] | null;
            number: string;
            /** @description The first approved form of the series that this one continues on other dates. */
            occurrenceOf: string | null;
            /** @description How the present round began; null in the first. */
            opening: components["schemas"]["RoundOpeningResponse"] | null;
            /** @description What the committee asks the applicant. */
            openQuestion: components["schemas"]["OpenQuestionResponse"] | null;
            /**
             * @description `pre-approval`: approved by the committee of its own accord.
             * @enum {string}
             */
            origin: "application" | "pre-approval";
            policyVersion: string;
            program: string;
            queue: string | null;
            /** @description How far the committee's advice is. */
            recommendations: components["schemas"]["ReviewProgressResponse"];
            relevance: string;
            requestedCredits: components["schemas"]["CreditDto"][];
            /** @description The form that was not approved and is sent again with this one. */
            resubmissionOf: string | null;
            /** @description The form with which this one was sent again. */
            resubmittedAs: string | null;
            /** @description Counts the contents there were: each answer makes a new one. */
            revision: number;
            /** @description When the approval was revoked. */
            revokedAt: string | null;
            /** @description Appeals and reopenings start a new round; earlier decisions stay under `decisions`. */
            round: number;
            /** @enum {string} */
            status: "approved" | "decision_held" | "deliberation" | "draft" | "duplicate" | "in_review" | "information_requested" | "not_approved" | "refused_late" | "submitted" | "withdrawn";
            submittedAt: string;
            /** @description What the other side wrote and this viewer has not read; where the form is read, alone or in a list. */
            unreadMessages?: number;
            /** @description Advances with every change that this viewer can see. */
            version: number;
            /** @description To the applicant: of a form not approved; null once neither is possible. */
            waysOn?: components["schemas"]["WaysOnResponse"] | null;
        };
        CommitteeMemberResponse: {
            /** @description Who acts for the member today: themselves, a stand-in while they are away, or null for nobody. */
            actor: components["schemas"]["PersonResponse"] | null;
            isChair: boolean;
            member: components["schemas"]["PersonResponse"];
            /** @description When they came to the committee. */
            since: string;
        };
        CommitteeResponse: {
            items: components["schemas"]["CommitteeMemberResponse"][];
            /** @description Always null: a committee fits one page. */
            nextCursor: string | null;
        };
        ConflictFormResponse: {
            id: string;
            number: string;
            /** @enum {string} */
            status: "approved" | "decision_held" | "deliberation" | "draft" | "duplicate" | "in_review" | "information_requested" | "not_approved" | "refused_late" | "submitted" | "withdrawn";
            title: string;
        };
        ConflictListResponse: {
            items: components["schemas"]["ConflictResponse"][];
            /** @description Always null: a committee fits one page. */
            nextCursor: string | null;
            /** @description The form's; a ruling sends it as If-Match. */
            version: number;
        };
        ConflictResponse: {
            createdAt: string;
            /** @description Null for what the product detected. */
            createdBy: components["schemas"]["PersonResponse"] | null;
            /** @enum {string} */
            kind: "declared" | "detected" | "ruled";
            member: components["schemas"]["PersonResponse"];
            /** @description Ruled by a person: detection does not change it. */
            pinned: boolean;
            reason: string;
            /** @enum {string} */
            state: "cleared" | "in-conflict";
        };
        ConflictRulingDto: {
            /** @description Why the member steps back; read by the committee, never by the applicant. */
            reason: string;
            /**
             * @description `cleared` lets the member see and review the form.
             * @enum {string}
             */
            state: "cleared" | "in-conflict";
        };
        ContactResponse: {
            /** @description A `mailto:` address with what is known about the asking person filled in. */
            mailto: string;
        };
        CorrectedClaimResponse: {
            instead: components["schemas"]["ClaimResponse"] | null;
            reversed: components["schemas"]["ClaimResponse"];
        };
        CoveringFormResponse: {
            id: string;
            number: string;
            title: string;
        };
        CoveringListingResponse: {
            listingId: string;
            title: string;
            /** @description The listing's page. */
            url: string;
        };
        CredentialDto: {
            awardedOn: string;
            certificationId: string;
            /** @description One of the program's credentials; left out where it has one. */
            credential?: string | null;
            /** @description Left out: it is held. */
            ending?: components["schemas"]["CredentialEndingDto"] | null;
            /** @description As the board sets it; left out: terms follow from the award. */
            term?: components["schemas"]["TermDto"] | null;
        };
        CredentialEndingDto: {
            /** @description The first day on which it is held no more. */
            on: string;
            reason: string;
        };
        CredentialListResponse: {
            items: components["schemas"]["CredentialResponse"][];
            nextCursor: string | null;
        };
        CredentialRenewalsResponse: {
            credential: components["schemas"]["CredentialResponse"];
            /** @description Null where nothing is left to renew. */
            next: components["schemas"]["NextRenewalResponse"] | null;
            /** @description The latest term first. */
            renewals: components["schemas"]["RenewalResponse"][];
        };
        CredentialResponse: {
            awardedOn: string;
            certificationId: string;
            /** @description Null where the program has one. */
            credential: string | null;
            /** @description In which today lies, set or not; null once it is held no more. */
            currentTerm: components["schemas"]["TermDto"] | null;
            ending: components["schemas"]["CredentialEndingDto"] | null;
            id: string;
            /** @description As people call it. */
            label: string;
            /** @description As the board set it; null: terms follow from the award. */
            term: components["schemas"]["TermDto"] | null;
            version: number;
        };
        CreditChangeResponse: {
            approvedHours: number;
            category: string;
            /** @description Whom the hours are limited to; absent: they hold for all. */
            credentials?: string[];
            requestedHours: number;
        };
        CreditDto: {
            /** @description A category of the program. */
            category: string;
            /** @description Limits the hours to holders of these credentials; left out, they hold for all. */
            credentials?: string[];
            /** @description A decimal number of hours, in the policy's increments. */
            hours: number;
        };
        CreditRecordResponse: {
            /** @description The day of which it speaks. */
            asOf: string;
            byCategory: components["schemas"]["CategoryStandingResponse"][];
            byLimit: components["schemas"]["LimitStandingResponse"][];
            /** @description What the terms before left to this one: part of what is counted. */
            carriedIn: components["schemas"]["CategoryHoursResponse"][];
            carryOut: number;
            categories: components["schemas"]["RecordCategoryResponse"][];
            /** @description Those of the term, whatever became of them, the latest completion first. */
            claims: components["schemas"]["ClaimResponse"][];
            countedTotal: number;
            /** @description The one that the record is of. */
            credential: components["schemas"]["CredentialResponse"];
            /** @description All that the member holds, or held, in the program. */
            credentials: components["schemas"]["CredentialResponse"][];
            /** @description First and last day of the term, both inclusive. */
            cycle: components["schemas"]["CycleDto"];
            /** @description Days of the term after that day. */
            daysLeft: number;
            /** @description Why each credit counts or does not, in plain sentences. */
            explanation: string[];
            member: components["schemas"]["RecordMemberResponse"];
            met: boolean;
            missing: components["schemas"]["MissingCreditResponse"][];
            /** @description Of the listing that was asked about. */
            plan: components["schemas"]["RecordPlanResponse"] | null;
            /** @description In force when the term began. */
            policyVersion: string;
            program: string;
            /** @description The same with what is planned. */
            projected: components["schemas"]["StandingResponse"];
            /** @description Admitted credits before any limit. */
            rawTotal: number;
            recoverable: boolean;
            /** @description Those of the claims that do not count for this credential, or not all of them. */
            rejected: components["schemas"]["UncountedClaimResponse"][];
            requiredTotal: number;
            ruleSources: components["schemas"]["RecordCategoryResponse"][];
            /** @description Tags and sources that the rules of the term look at. */
            ruleTags: components["schemas"]["RecordCategoryResponse"][];
            /** @description The fewest further credits that satisfy everything; null when none do any more. */
            stillNeeded: number | null;
            /** @description Of the hours that were tried. */
            trial: components["schemas"]["RecordTrialResponse"] | null;
            /** @description Approved of one's own and not claimed yet; part of what is projected. */
            unclaimed: components["schemas"]["UnclaimedHoursResponse"][];
            unit: string;
        };
        CriterionAnswerDto: {
            /** @enum {string} */
            answer: "no" | "not-applicable" | "yes";
            /** @description A criterion of the policy. */
            id: string;
            note?: string;
        };
        CriterionResponse: {
            id: string;
            /** @description Every recommendation answers it. */
            required: boolean;
            text: string;
        };
        CycleDto: {
            /** @description Last day, inclusive. */
            end: string;
            /** @description First day, in the program's zone. */
            start: string;
        };
        DeadJobPageResponse: {
            items: components["schemas"]["DeadJobResponse"][];
            nextCursor: string | null;
        };
        DeadJobResponse: {
            attempts: number;
            createdAt: string;
            id: string;
            /** @description Such as `form.route`. */
            job: string;
            lastError: string | null;
            /** @description Ids of what it is about. */
            payload: {
                [key: string]: string;
            };
        };
        DeadlineResponse: {
            /** @description Null when nothing was promised: the form was never admitted. */
            dueAt: string | null;
            segments: components["schemas"]["DeadlineSegmentResponse"][];
        };
        DeadlineSegmentResponse: {
            /** @description Whether this stretch uses up the promised time; of a round that is over, none does. */
            counted: boolean;
            from: string;
            reason: string;
            /** @description 1 for the first; an appeal or a reopening begins another. */
            round: number;
            to: string;
        };
        DecisionListResponse: {
            items: components["schemas"]["PastDecisionResponse"][];
        };
        DecisionPreviewResponse: {
            html: string;
            subject: string;
            text: string;
            to: components["schemas"]["DecisionRecipientResponse"];
            /** @description What the committee may want to look at again; it refuses nothing. */
            warnings: components["schemas"]["DecisionWarningResponse"][];
        };
        DecisionRecipientResponse: {
            id: string;
            name: string;
        };
        DecisionResponse: {
            /** @description What an approval depends on. */
            conditions: string[];
            /** @description Where the approved credits differ from those requested; why is in the message. */
            creditChanges: components["schemas"]["CreditChangeResponse"][];
            credits: components["schemas"]["CreditDto"][];
            decidedAt: string;
            /** @description The last day on which an approval holds, in the program's zone; null when nothing ends it. */
            expiresOn: string | null;
            /** @description Made after the promised instant. */
            late: boolean;
            message: string;
            /** @enum {string} */
            outcome: "approved" | "not_approved";
            /** @description Reason codes of the policy. */
            reasons: string[];
            /** @description The reasons in words, where the form is read alone or by its applicant. */
            reasonTexts?: components["schemas"]["ReasonTextResponse"][];
        };
        DecisionWarningResponse: {
            /** @enum {string} */
            code: "creditsExceedContactTime";
            message: string;
        };
        DraftActivityDto: {
            agenda?: components["schemas"]["DraftAgendaRowDto"][];
            /** @description On demand only: the last day on which it can be taken. */
            availableUntil?: string | null;
            /** @description Minutes of instruction, without breaks, meals and travel. */
            contactMinutes?: number | null;
            /** @enum {string} */
            delivery?: "hybrid" | "in-person" | "live-online" | "on-demand";
            description?: string | null;
            /** @description Last day; required unless on demand. */
            endsOn?: string | null;
            /** @description A format of the program's policy. */
            format?: string;
            instructors?: components["schemas"]["DraftInstructorDto"][];
            learningOutcomes?: string[];
            location?: string | null;
            provider?: string;
            /** @description First day; required unless on demand. */
            startsOn?: string | null;
            tags?: string[];
            /** @description IANA name of the zone where it takes place. */
            timeZone?: string | null;
            title?: string;
            url?: string | null;
        };
        DraftAgendaRowDto: {
            /** @description A category of the program, or none. */
            category?: string | null;
            /** @description Breaks, meals and promotion do not count. */
            countable?: boolean;
            minutes?: number;
            title?: string;
        };
        DraftAttachmentListResponse: {
            /** @description Oldest first. */
            items: components["schemas"]["DraftAttachmentResponse"][];
            limits: components["schemas"]["AttachmentLimitsResponse"];
        };
        DraftAttachmentResponse: {
            at: string;
            id: string;
            mediaType: string;
            name: string;
            /** @description In hexadecimal digits. */
            sha256: string;
            /** @description In bytes. */
            size: number;
        };
        DraftCreditDto: {
            /** @description A category of the program. */
            category?: string;
            /** @description Limits the hours to holders of these credentials; left out, they hold for all. */
            credentials?: string[];
            /** @description A decimal number of hours, in the policy's increments. */
            hours?: number;
        };
        DraftDto: {
            activity?: components["schemas"]["DraftActivityDto"];
            completedOn?: string | null;
            /** @description What is new since the form that was not approved; for drafts that send one again. */
            evidence?: string;
            relevance?: string;
            requestedCredits?: components["schemas"]["DraftCreditDto"][];
        };
        DraftInstructorDto: {
            credentials?: string | null;
            name?: string;
        };
        DraftPageResponse: {
            items: components["schemas"]["DraftResponse"][];
            nextCursor: string | null;
        };
        DraftResponse: {
            activity?: components["schemas"]["DraftActivityDto"];
            /** @description By when the committee would answer, were it sent now. */
            answerBy: string;
            /** @description The last day on which its hours can be claimed, in the program's zone, counted from the completion that the draft names; null when it names none, or nothing ends it. */
            claimUntil: string | null;
            /** @description The end of that day: from then on it is late. */
            closesAt: string | null;
            completedOn?: string;
            createdAt: string;
            evidence?: string;
            /** @description Becomes the form's. */
            id: string;
            /** @description The last day on which it can be sent, in the program's zone; null while it cannot be late. */
            lastDay: string | null;
            /** @description What stands in the way of sending it, lateness included; empty when it can be sent. */
            missing: components["schemas"]["MissingPartResponse"][];
            program: string;
            relevance?: string;
            requestedCredits?: components["schemas"]["DraftCreditDto"][];
            /** @description The form that was not approved and would be sent again with this one. */
            resubmissionOf: string | null;
            updatedAt: string;
            /** @description Advances with every save. */
            version: number;
        };
        DuplicateDto: {
            /**
             * Format: uuid
             * @description The form that covers the same activity.
             */
            formId: string;
        };
        EditMailDto: {
            subject: string;
            /** @description The whole text; its HTML is made from it. */
            text: string;
        };
        EndStandingApprovalDto: {
            /** @description The first day on which it holds no more; left out: today. */
            on?: string;
            reason: string;
        };
        EvaluatedCreditDto: {
            /** @description Credits, a decimal number; or `minutes`. */
            amount?: number;
            carriedIn?: boolean;
            /** @description Categories among which the amount may be divided freely. */
            categories?: string[];
            /** @description One category; or `categories` or `split`. */
            category?: string;
            claimedOn?: string | null;
            completedOn?: string | null;
            formSubmittedOn?: string | null;
            id: string;
            /** @description Identity of the activity, for rules that count it once. */
            key?: string | null;
            minutes?: number;
            planned?: boolean;
            source?: string | null;
            /** @description Credits by category; they add up to the amount. */
            split?: {
                [key: string]: number;
            };
            /** @enum {string} */
            status?: "approved" | "denied" | "pending";
            tags?: string[];
        };
        EvaluationDto: {
            /** @description The day of which the standing speaks; left out: the cycle's last one. */
            asOf?: string | null;
            /** @description The credential the standing is for. */
            credential?: string | null;
            /** @description Credentials held, for rules that depend on them. */
            credentials?: string[];
            credits: components["schemas"]["EvaluatedCreditDto"][];
            cycle: components["schemas"]["CycleDto"];
            /** @description Switch on minimums that have a `when`. */
            flags?: string[];
            /** @description A program's id, `{ id, version }`, or a policy; left out: this program's, in force when the cycle began. */
            policy?: Record<string, never>;
        };
        EvaluationResponse: {
            byCategory: components["schemas"]["CategoryStandingResponse"][];
            byLimit: components["schemas"]["LimitStandingResponse"][];
            carryOut: number;
            countedTotal: number;
            /** @description Why each credit counts or does not, in plain sentences. */
            explanation: string[];
            met: boolean;
            /** @description Each minimum's own shortfall and the total's; they overlap. */
            missing: components["schemas"]["ShortfallResponse"][];
            /** @description The same with what is planned. */
            projected: components["schemas"]["StandingResponse"];
            /** @description Admitted credits before any limit. */
            rawTotal: number;
            recoverable: boolean;
            rejected: components["schemas"]["RejectionResponse"][];
            requiredTotal: number;
            /** @description The fewest further credits that satisfy everything; null when none do any more. */
            stillNeeded: number | null;
        };
        EventFormResponse: {
            id: string;
            number: string;
            title: string;
        };
        EvidenceResponse: {
            id: string;
            mediaType: string;
            name: string;
            /** @description In bytes. */
            size: number;
        };
        FeeDto: {
            /** @description In the currency's own unit; 0 where it is waived. */
            amount: number;
            /** @description ISO 4217; left out: the policy's, else USD. */
            currency?: string;
            /** @enum {string} */
            method: "bank-transfer" | "card" | "cash" | "cheque" | "waived";
            /** @description Left out: today, in the program's zone. */
            receivedOn?: string;
            /** @description A cheque's number, say; why it is waived. */
            reference?: string;
        };
        FeeReceiptResponse: {
            amount: number;
            currency: string;
            /** @enum {string} */
            method: "bank-transfer" | "card" | "cash" | "cheque" | "online" | "waived";
            receivedOn: string;
            recordedAt: string;
            reference: string;
        };
        FindingPageResponse: {
            items: components["schemas"]["RowFindingResponse"][];
            nextCursor: string | null;
        };
        FormPageResponse: {
            items: components["schemas"]["FormResponse"][];
            nextCursor: string | null;
        };
        FormResponse: {
            activity: components["schemas"]["ActivityDto"];
            /** @description When headquarters admitted a form that came too late; the promise runs from then. */
            admittedAt: string | null;
            /** @description To the applicant: the last day to claim hours, in the program's zone; null while unknown. */
            claimUntil?: string | null;
            completedOn: string | null;
            /** @description Of a duplicate, where the form is read alone: what the catalog shows of its activity, while it is listed. */
            coveredBy?: components["schemas"]["CoveringListingResponse"] | null;
            /** @description Null until it is released. */
            decision: components["schemas"]["DecisionResponse"] | null;
            /** @description When the answer is due; null when nothing was promised. */
            decisionDueAt: string | null;
            /** @description Of a duplicate, where the form is read alone: the form that covers it; null for who may not see that one. */
            duplicateOf?: components["schemas"]["CoveringFormResponse"] | null;
            /** @description What is new since the form that was not approved. */
            evidence?: string;
            id: string;
            /** @description To the applicant: what the catalog shows of an approved form, while it is listed. */
            listing?: components["schemas"]["ListedAsResponse"] | null;
            number: string;
            /** @description The first approved form of the series that this one continues on other dates. */
            occurrenceOf: string | null;
            /** @description How the present round began; null in the first. */
            opening: components["schemas"]["RoundOpeningResponse"] | null;
            /** @description What the committee asks the applicant. */
            openQuestion: components["schemas"]["OpenQuestionResponse"] | null;
            /**
             * @description `pre-approval`: approved by the committee of its own accord.
             * @enum {string}
             */
            origin: "application" | "pre-approval";
            policyVersion: string;
            program: string;
            queue: string | null;
            relevance: string;
            requestedCredits: components["schemas"]["CreditDto"][];
            /** @description The form that was not approved and is sent again with this one. */
            resubmissionOf: string | null;
            /** @description The form with which this one was sent again. */
            resubmittedAs: string | null;
            /** @description Counts the contents there were: each answer makes a new one. */
            revision: number;
            /** @description When the approval was revoked. */
            revokedAt: string | null;
            /** @description Appeals and reopenings start a new round; earlier decisions stay under `decisions`. */
            round: number;
            /** @enum {string} */
            status: "approved" | "decision_held" | "deliberation" | "draft" | "duplicate" | "in_review" | "information_requested" | "not_approved" | "refused_late" | "submitted" | "withdrawn";
            submittedAt: string;
            /** @description What the other side wrote and this viewer has not read; where the form is read, alone or in a list. */
            unreadMessages?: number;
            /** @description Advances with every change that this viewer can see. */
            version: number;
            /** @description To the applicant: of a form not approved; null once neither is possible. */
            waysOn?: components["schemas"]["WaysOnResponse"] | null;
        };
        GroupCountsResponse: {
            "needs-my-action": number;
            "waiting-for-applicant": number;
            "waiting-for-others": number;
        };
        HeldDecisionResponse: {
            /** @description What an approval depends on. */
            conditions: string[];
            /** @description Where the approved credits differ from those requested; why is in the message. */
            creditChanges: components["schemas"]["CreditChangeResponse"][];
            credits: components["schemas"]["CreditDto"][];
            decidedAt: string;
            decidedBy: string;
            /** @description The last day on which an approval holds, in the program's zone; null when nothing ends it. */
            expiresOn: string | null;
            /** @description Made after the promised instant. */
            late: boolean;
            message: string;
            /** @enum {string} */
            outcome: "approved" | "not_approved";
            /** @description Reason codes of the policy. */
            reasons: string[];
            /** @description The reasons in words, where the form is read alone or by its applicant. */
            reasonTexts?: components["schemas"]["ReasonTextResponse"][];
            /** @description Released from this instant on; before it, it can be undone. */
            releaseAt: string;
        };
        HeldMailResponse: {
            /** @description Null while no decision is held. */
            mail: components["schemas"]["DecisionPreviewResponse"] | null;
        };
        HeldRoleResponse: {
            grantedAt: string;
            /** @description Null: the command on the server. */
            grantedBy: string | null;
            /** @description Of the grant: what is taken away again. */
            id: string;
            /** @description Null for `admin`, which belongs to no program. */
            program: string | null;
            /** @enum {string} */
            role: "admin" | "board" | "chair" | "hq" | "reviewer";
        };
        HistoryEntryResponse: {
            /** @description Null for what the product did by itself, and for members whom the applicant does not learn of. */
            actor: components["schemas"]["PersonResponse"] | null;
            at: string;
            data: {
                [key: string]: unknown;
            };
            seq: number;
            type: string;
        };
        HistoryPageResponse: {
            items: components["schemas"]["HistoryEntryResponse"][];
            nextCursor: string | null;
        };
        HistoryVerificationResponse: {
            checked: components["schemas"]["CheckedHistoriesResponse"];
            /** @description Empty: every chain of this page holds. */
            items: components["schemas"]["BrokenHistoryResponse"][];
            nextCursor: string | null;
        };
        HolderResponse: {
            email: string;
            id: string;
            name: string;
        };
        HoursResponse: {
            /** @description Hours from the beginning of the promise to the decision. */
            median: number | null;
            p90: number | null;
        };
        ImportPageResponse: {
            items: components["schemas"]["ImportSummaryResponse"][];
            nextCursor: string | null;
        };
        ImportResponse: {
            createdAt: string;
            fileName: string;
            finishedAt: string | null;
            id: string;
            /** @description Rows checked, or while it is applied, stored. */
            processed: number;
            program: string;
            /** @description Why the file could not be read. */
            refusals: string[];
            rowsWithErrors: number;
            rowsWithWarnings: number;
            /**
             * @description `queued` and `checking` end in `checked`, or in `refused` when the file cannot be read; `applying` ends in `applied`.
             *     What nobody confirms within a week is `expired`.
             * @enum {string}
             */
            state: "applied" | "applying" | "checked" | "checking" | "expired" | "queued" | "refused";
            /** @description Rows below the header; 0 until they were counted. */
            total: number;
        };
        ImportSummaryResponse: {
            createdAt: string;
            createdBy: components["schemas"]["PersonResponse"];
            fileName: string;
            finishedAt: string | null;
            id: string;
            processed: number;
            /** @enum {string} */
            state: "applied" | "applying" | "checked" | "checking" | "expired" | "queued" | "refused";
            total: number;
        };
        InformationRequestDto: {
            /** @description The last day for the answer, in the program's zone; left out, the policy's number of days from today. */
            dueOn?: string;
            /** @description Mailed to the applicant word for word. */
            message: string;
        };
        InstructorDto: {
            credentials?: string | null;
            name: string;
        };
        LateAdmissionDto: {
            /** @description Mailed to the applicant word for word, and kept in the history. */
            reason: string;
        };
        LateAdmissionResponse: {
            at: string;
            by: components["schemas"]["PersonResponse"] | null;
            reason: string;
        };
        LateFormPageResponse: {
            items: components["schemas"]["LateFormResponse"][];
            nextCursor: string | null;
        };
        LateFormResponse: {
            admission: components["schemas"]["LateAdmissionResponse"] | null;
            applicant: components["schemas"]["PersonResponse"];
            /** @description The instant at which the window closed. */
            closedAt: string;
            /** @description Day 0 of the form window. */
            completedOn: string;
            id: string;
            /** @description The last day on which it would have been in time. */
            lastDay: string;
            number: string;
            provider: string;
            status: string;
            submittedAt: string;
            title: string;
            version: number;
        };
        LedgerChangeResponse: {
            category: string;
            claimId: string;
            hours: number;
            reason: string | null;
            /** @enum {string} */
            state: "accepted" | "pending" | "rejected" | "reversed";
            title: string;
        };
        LimitStandingResponse: {
            counted: number;
            id: string;
            maximum: number;
            overLimit: number;
            raw: number;
            /** @description Of a limit per year: the year of the cycle, from 1. */
            year: number | null;
        };
        ListedAsResponse: {
            /** @description When it leaves the catalog, exclusive; null when nothing ends it. */
            listedUntil: string | null;
            listingId: string;
            title: string;
            /** @description The listing's page. */
            url: string;
        };
        ListedRenewalResponse: {
            /** @enum {string|null} */
            audit: "answered" | "asked" | "failed" | null | "passed";
            certificationId: string;
            closesAt: string;
            counted: number | null;
            credential: string | null;
            credentialId: string;
            feeReceived: boolean;
            id: string;
            lastDay: string;
            memberEmail: string;
            memberId: string;
            memberName: string;
            /** @description At the last submission or verification; null before. */
            met: boolean | null;
            required: number | null;
            /** @enum {string} */
            status: "fee_due" | "lapsed" | "open" | "renewed" | "returned" | "submitted" | "void";
            submittedAt: string | null;
            term: components["schemas"]["TermDto"];
            version: number;
        };
        ListingResponse: {
            availableUntil: string | null;
            /** @description What the approval depends on, in the committee's words. */
            conditions: string[];
            credits: components["schemas"]["CreditDto"][];
            /** @enum {string} */
            delivery: "hybrid" | "in-person" | "live-online" | "on-demand";
            description: string;
            /** @description Over, but credit can still be claimed. */
            ended: boolean;
            endsOn: string | null;
            /** @description The last day on which the approval holds; null when nothing ends it. */
            expiresOn: string | null;
            format: string;
            formId: string;
            id: string;
            /** @description When it leaves the catalog; null when nothing ends it. */
            listedUntil: string | null;
            location: string | null;
            provider: string;
            startsOn: string | null;
            tags: string[];
            title: string;
            url: string | null;
        };
        LoadAbsenceResponse: {
            delegateId: string | null;
            fromOn: string;
            id: string;
            /** @description The day they are back. */
            untilOn: string;
        };
        LoadListResponse: {
            items: components["schemas"]["LoadResponse"][];
        };
        LoadResponse: {
            /** @description Now and to come. */
            absences: components["schemas"]["LoadAbsenceResponse"][];
            /** @description Who acts for the member today: themselves, a stand-in while they are away, or null for nobody. */
            actor: components["schemas"]["PersonResponse"] | null;
            /** @description Decisions of the last thirty days. */
            decided: number;
            /** @description Of these, due within three days. */
            dueSoon: number;
            isChair: boolean;
            member: components["schemas"]["PersonResponse"];
            /** @description Open forms assigned to the member. */
            open: number;
            /** @description Of these, past their promised instant. */
            overdue: number;
        };
        MailContentResponse: {
            html: string;
            subject: string;
            text: string;
        };
        MailCountResponse: {
            count: number;
            /** @enum {string} */
            state: "ambiguous" | "bundled" | "cancelled" | "failed" | "held" | "queued" | "sending" | "sent" | "skipped";
        };
        MailCountsResponse: {
            /** @description One for every state, in the order of a mail's life. */
            items: components["schemas"]["MailCountResponse"][];
        };
        MailDetailResponse: {
            /** @description What headquarters may do with it now. */
            acts: ("cancel" | "edit" | "hold" | "redrive" | "release" | "resend")[];
            /** @description How often the mail server was asked to take it. */
            attempts: number;
            cancelledBy: components["schemas"]["MailPersonResponse"] | null;
            /** @description Null for a mail that was dropped before it was written. */
            content: components["schemas"]["ShownContentResponse"] | null;
            /** @description What the server answered last, or why the mail was dropped. */
            detail: string | null;
            /** @description The digest that tells of it. */
            digestId: string | null;
            editedAt: string | null;
            editedBy: components["schemas"]["MailPersonResponse"] | null;
            /** @description Attempts that did not deliver it for certain, the first one first. */
            failures: components["schemas"]["MailFailureResponse"][];
            /** @description Null for digests and tests. */
            form: components["schemas"]["MailFormResponse"] | null;
            heldAt: string | null;
            /** @description Who held it last, also after it was let go. */
            heldBy: components["schemas"]["MailPersonResponse"] | null;
            /** @description What became of it and who did what with it; empty for a mail about no form. */
            history: components["schemas"]["MailEventResponse"][];
            id: string;
            kind: string;
            nextAttemptAt: string | null;
            orderedAt: string;
            /** @description Who let it go, or queued it again: neither send window nor digest delays it any more. */
            releasedBy: components["schemas"]["MailPersonResponse"] | null;
            resentAs: string[];
            /** @description The mail it repeats. */
            resentFrom: string | null;
            sentAt: string | null;
            /** @description When it was sent, dropped, cancelled or given up. */
            settledAt: string | null;
            /**
             * @description `ambiguous`: twice without the server's answer; `bundled`: a digest tells of it instead.
             * @enum {string}
             */
            state: "ambiguous" | "bundled" | "cancelled" | "failed" | "held" | "queued" | "sending" | "sent" | "skipped";
            /** @description Null until it was written. */
            subject: string | null;
            /** @description A template on sample data, sent to who tried it. */
            test: boolean;
            to: components["schemas"]["MailRecipientResponse"] | null;
            version: number;
        };
        MailEventResponse: {
            /** @description Null for what the product did by itself. */
            actor: components["schemas"]["MailPersonResponse"] | null;
            at: string;
            /** @description As in the form's history, such as `mail.held`. */
            type: string;
        };
        MailFailureResponse: {
            at: string;
            /** @description What the server said, or what stood in the way. */
            detail: string;
        };
        MailFormResponse: {
            id: string;
            number: string;
            title: string;
        };
        MailPageResponse: {
            items: components["schemas"]["MailResponse"][];
            nextCursor: string | null;
        };
        MailPersonResponse: {
            id: string;
            name: string;
        };
        MailRecipientResponse: {
            email: string;
            id: string;
            name: string;
        };
        MailResponse: {
            /** @description How often the mail server was asked to take it. */
            attempts: number;
            /** @description What the server answered last, or why the mail was dropped. */
            detail: string | null;
            /** @description The digest that tells of it. */
            digestId: string | null;
            /** @description Null for digests and tests. */
            form: components["schemas"]["MailFormResponse"] | null;
            id: string;
            kind: string;
            nextAttemptAt: string | null;
            orderedAt: string;
            /** @description The mail it repeats. */
            resentFrom: string | null;
            sentAt: string | null;
            /** @description When it was sent, dropped, cancelled or given up. */
            settledAt: string | null;
            /**
             * @description `ambiguous`: twice without the server's answer; `bundled`: a digest tells of it instead.
             * @enum {string}
             */
            state: "ambiguous" | "bundled" | "cancelled" | "failed" | "held" | "queued" | "sending" | "sent" | "skipped";
            /** @description Null until it was written. */
            subject: string | null;
            /** @description A template on sample data, sent to who tried it. */
            test: boolean;
            to: components["schemas"]["MailRecipientResponse"] | null;
            version: number;
        };
        MailTemplateDto: {
            /** @description Markdown with `{{variables}}`: paragraphs, headings, lists, quotes, emphasis, links; no HTML. */
            body: string;
            /** @description One line with `{{variables}}`. */
            subject: string;
        };
        MailTemplateListResponse: {
            items: components["schemas"]["MailTemplateResponse"][];
        };
        MailTemplateResponse: {
            body: string | null;
            /** @description False: mails of this kind have our own words. */
            customised: boolean;
            defaultBody: string;
            /** @description With `defaultBody`: our own words as a template to begin with. It says what they say in every case. */
            defaultSubject: string;
            kind: string;
            savedAt: string | null;
            savedBy: components["schemas"]["MailPersonResponse"] | null;
            /** @description Null with `body`: our own words. */
            subject: string | null;
            /** @description What `{{…}}` may name. */
            variables: string[];
            version: number;
        };
        MemberPageResponse: {
            items: components["schemas"]["MemberResponse"][];
            nextCursor: string | null;
        };
        MemberResponse: {
            credentials: components["schemas"]["CredentialResponse"][];
            email: string;
            id: string;
            name: string;
        };
        MeResponse: {
            /** @description Left out when nobody is signed in. */
            roles?: components["schemas"]["RoleResponse"][];
            /** @description Null when nobody is signed in. */
            user: components["schemas"]["UserResponse"] | null;
        };
        MessageCreatedResponse: {
            formId: string;
            id: string;
        };
        MessageDto: {
            /** @description Files that the author added to this form; each is sent once. */
            attachmentIds?: string[];
            /** @description Mailed to the other side word for word. */
            text: string;
        };
        MessagePageResponse: {
            items: components["schemas"]["MessageResponse"][];
            nextCursor: string | null;
        };
        MessageReadDto: {
            /**
             * Format: uuid
             * @description The last message that was read.
             */
            messageId: string;
        };
        MessageResponse: {
            at: string;
            attachments: components["schemas"]["SentFileResponse"][];
            /** @description Who wrote it; applicants learn this of their own messages only. */
            author: components["schemas"]["PersonResponse"] | null;
            /** @enum {string} */
            from: "applicant" | "committee";
            id: string;
            /** @description By the viewer; what one's own side wrote counts as read. */
            read: boolean;
            /** @description The applicant's name, or that of the program's committee. */
            sender: string;
            text: string;
        };
        MigrationDto: {
            /** @description Told in the program's history. */
            reason: string;
            version: string;
        };
        MissingCreditResponse: {
            amount: number;
            /** @description A minimum's id, or `total`. */
            id: string;
            /** @description As people call it. */
            label: string;
            /** @description Of a minimum per year alone: the year of the cycle, from 1. */
            year?: number;
        };
        MissingPartResponse: {
            message: string;
            /** @description JSON pointer into the draft. */
            pointer: string;
        };
        NewDraftDto: {
            activity?: components["schemas"]["DraftActivityDto"];
            completedOn?: string | null;
            /**
             * Format: uuid
             * @description A form of one's own or a listing of the program: the draft begins with what it says, except for its days.
             */
            copyOf?: string;
            /** @description What is new since the form that was not approved; for drafts that send one again. */
            evidence?: string;
            relevance?: string;
            requestedCredits?: components["schemas"]["DraftCreditDto"][];
        };
        NewRoleDto: {
            /**
             * Format: email
             * @description An account is made for an address that has none.
             */
            email: string;
            /** @description Of somebody who has no account yet: conflicts of interest are found by names. Others keep theirs. */
            name?: string;
            /** @description Left out for `admin`, which belongs to no program. */
            program?: string;
            /** @enum {string} */
            role: "admin" | "board" | "chair" | "hq" | "reviewer";
        };
        NextRenewalResponse: {
            closesAt: string;
            lastDay: string;
            open: boolean;
            opensAt: string;
            opensOn: string;
            rules: components["schemas"]["RenewalRulesResponse"];
            term: components["schemas"]["TermDto"];
        };
        OccurrenceDto: {
            /** @description On demand only: the last day on which it can be taken. */
            availableUntil?: string;
            /** @description Last day; required unless on demand. */
            endsOn?: string;
            /** @description The last day on which the approval holds. It is not taken over. */
            expiresOn?: string;
            /** @description Left out: as before. */
            location?: string | null;
            message?: string;
            /** @description First day; required unless on demand. */
            startsOn?: string;
            /** @description Left out: as before. */
            url?: string | null;
        };
        OpenQuestionResponse: {
            askedAt: string;
            /** @description The last day for the answer, in the program's zone. */
            dueOn: string;
            message: string;
        };
        OpenSessionDto: {
            /** @description The eight digits of the latest mail. */
            code: string;
            /** Format: email */
            email: string;
        };
        OpenSessionListResponse: {
            items: components["schemas"]["OpenSessionResponse"][];
        };
        OpenSessionResponse: {
            /** @description The one that asks. */
            current: boolean;
            /** @description In words: `Firefox on Windows`. */
            device: string;
            /** @description At the latest; a session that is not used ends earlier. */
            expiresAt: string;
            id: string;
            /** @description To the minute. */
            lastSeenAt: string;
            openedAt: string;
        };
        OwnRecommendationResponse: {
            id: string;
            /** @description Given on an earlier revision: it does not count until it is confirmed. */
            outdated: boolean;
            /** @enum {string} */
            recommendation: "approve" | "decline";
            /** @description Of the form, as it was read. */
            revision: number;
        };
        OwnRenewalsResponse: {
            items: components["schemas"]["CredentialRenewalsResponse"][];
            nextCursor: string | null;
        };
        PageListResponse: {
            items: components["schemas"]["PageTitleResponse"][];
        };
        PageResponse: {
            /** @description Rendered from the program's Markdown. */
            html: string;
            id: string;
            /** @description Whether questions can be sent from it: see `contact`. */
            takesQuestions: boolean;
            title: string;
        };
        PageTitleResponse: {
            id: string;
            title: string;
        };
        PastDecisionResponse: {
            /** @description What an approval depends on. */
            conditions: string[];
            /** @description Where the approved credits differ from those requested; why is in the message. */
            creditChanges: components["schemas"]["CreditChangeResponse"][];
            credits: components["schemas"]["CreditDto"][];
            decidedAt: string;
            /** @description For the committee and headquarters. */
            decidedBy?: components["schemas"]["PersonResponse"];
            /** @description The last day on which an approval holds, in the program's zone; null when nothing ends it. */
            expiresOn: string | null;
            id: string;
            /** @description Made after the promised instant. */
            late: boolean;
            message: string;
            /** @enum {string} */
            outcome: "approved" | "not_approved";
            /** @description Reason codes of the policy. */
            reasons: string[];
            /** @description The reasons in words, where the form is read alone or by its applicant. */
            reasonTexts?: components["schemas"]["ReasonTextResponse"][];
            /** @description When the approval was revoked. */
            revokedAt: string | null;
            round: number;
        };
        PaymentPageResponse: {
            /** @description The provider's page. */
            url: string;
        };
        PeoplePageResponse: {
            items: components["schemas"]["AccountHolderResponse"][];
            nextCursor: string | null;
        };
        PersonResponse: {
            id: string;
            name: string;
        };
        PolicyFindingResponse: {
            /** @description Of the text, from 1. */
            line: number;
            /** @description With the place: `limits[0].max: …`. */
            message: string;
            /** @enum {string} */
            severity: "error" | "note" | "warning";
        };
        PolicyLintResponse: {
            /** @description As `policy.schema.json` describes it. */
            document: {
                [key: string]: unknown;
            } | null;
            findings: components["schemas"]["PolicyFindingResponse"][];
            /** @description No errors: it can be proposed. */
            usable: boolean;
            /** @description The same as text, to be held against that of another version. */
            written: string | null;
        };
        PolicyMigrationListResponse: {
            items: components["schemas"]["PolicyMigrationResponse"][];
            nextCursor: string | null;
        };
        PolicyMigrationResponse: {
            /** @description As the replay before it found. */
            counts: components["schemas"]["ReplayCountsResponse"];
            decidedAt: string;
            decidedBy: components["schemas"]["PersonResponse"];
            id: string;
            /** @description Terms that ran on that day are counted by the version. */
            on: string;
            reason: string;
            version: string;
        };
        PolicyReplayResponse: {
            /** @description The day of which the standings speak. */
            asOf: string;
            counts: components["schemas"]["ReplayCountsResponse"];
            finishedAt: string | null;
            id: string;
            policyVersion: string;
            processed: number;
            /** @description Null: of a version that was adopted. */
            proposalId: string | null;
            /** @description The proposal's version that was looked at. */
            proposalVersion: number | null;
            requestedAt: string;
            /** @enum {string} */
            state: "finished" | "queued" | "running";
            /** @description Credentials whose term runs. */
            total: number;
        };
        PolicyTextDto: {
            /** @description A whole policy, YAML or JSON, as `policy.schema.json` describes it. */
            text: string;
        };
        PolicyVersionListResponse: {
            items: components["schemas"]["PolicyVersionResponse"][];
            nextCursor: string | null;
        };
        PolicyVersionResponse: {
            adoptedAt: string | null;
            adoptedBy: components["schemas"]["PersonResponse"] | null;
            effectiveFrom: string;
            /** @description Null: it came in a file. */
            proposalId: string | null;
            /** @enum {string} */
            state: "in-force" | "past" | "to-come";
            version: string;
        };
        PreApprovalDto: {
            /** @description A designated session carries the program's tag for it. */
            activity: components["schemas"]["ActivityDto"];
            /** @description What the approval depends on; shown in the catalog. */
            conditions?: string[];
            credits: components["schemas"]["CreditDto"][];
            /** @description The last day on which the approval holds, in the program's zone. */
            expiresOn?: string;
            /** @description Shown with the approval. */
            message?: string;
        };
        PrecedentListResponse: {
            items: components["schemas"]["PrecedentResponse"][];
        };
        PrecedentResponse: {
            credits: components["schemas"]["CreditDto"][];
            decidedAt: string | null;
            endsOn: string | null;
            /** @description For the committee and headquarters, and of one's own forms. */
            formId?: string;
            /** @description When it leaves the catalog; null when nothing ends it, and for what is not listed. */
            listedUntil: string | null;
            /** @description What credit is claimed of instead of asking again; null once it is no longer listed. */
            listingId: string | null;
            /** @description The listing's page. */
            listingUrl: string | null;
            /**
             * @description `not_approved`, `revoked` and `pending` for the committee and headquarters, and of one's own.
             * @enum {string}
             */
            outcome: "approved" | "not_approved" | "pending" | "revoked";
            provider: string;
            /** @description Reason codes of a decision not to approve. */
            reasons?: string[];
            sameUrl: boolean;
            /** @description Of the titles, from 0 to 1. */
            similarity: number;
            startsOn: string | null;
            title: string;
            url: string | null;
        };
        /** @description RFC 9457. `errors` is there for bad input; a refusal may add members of its own. */
        Problem: {
            code: string;
            detail: string;
            errors?: {
                message: string;
                pointer: string;
            }[];
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        ProgramConflictPageResponse: {
            items: components["schemas"]["ProgramConflictResponse"][];
            nextCursor: string | null;
        };
        ProgramConflictResponse: {
            createdAt: string;
            /** @description Null for what the product detected. */
            createdBy: components["schemas"]["PersonResponse"] | null;
            form: components["schemas"]["ConflictFormResponse"];
            /** @enum {string} */
            kind: "declared" | "detected" | "ruled";
            member: components["schemas"]["PersonResponse"];
            /** @description Ruled by a person: detection does not change it. */
            pinned: boolean;
            reason: string;
            /** @enum {string} */
            state: "cleared" | "in-conflict";
        };
        ProgramEventPageResponse: {
            items: components["schemas"]["ProgramEventResponse"][];
            nextCursor: string | null;
        };
        ProgramEventResponse: {
            /** @description Null for what the product did by itself. */
            actor: components["schemas"]["PersonResponse"] | null;
            at: string;
            data: {
                [key: string]: unknown;
            };
            form: components["schemas"]["EventFormResponse"];
            /** @description SHA-256 in hex over this event and the hash of the one before. */
            hash: string;
            /** @description Counts the form's events from 1. */
            seq: number;
            type: string;
        };
        ProgramListResponse: {
            items: components["schemas"]["ProgramResponse"][];
        };
        ProgramResponse: {
            categories: components["schemas"]["ChoiceResponse"][];
            /** @description Empty when the program has one credential. */
            credentials: components["schemas"]["ChoiceResponse"][];
            formats: components["schemas"]["ChoiceResponse"][];
            id: string;
            name: string;
            organisation: string;
            policyVersion: string;
            /** @description Credits that a cycle asks for. */
            required: number;
            tags: components["schemas"]["ChoiceResponse"][];
            /** @description IANA zone in which every date of the program is read. */
            timeZone: string;
            /** @description What a credit is called: `hour`. */
            unit: string;
        };
        PromiseFiguresResponse: {
            /** @description Open, and due within three days. */
            atRisk: number;
            gross: components["schemas"]["HoursResponse"];
            late: number;
            met: number;
            /** @description Without the time in which the applicant was asked. */
            net: components["schemas"]["HoursResponse"];
            /** @description Open, and past the promised instant. */
            overdue: number;
            /** @description One for each round of a form; the sum of the next five. */
            promises: number;
            /** @description Open, and not due soon. */
            waiting: number;
        };
        PromiseReportResponse: {
            /** @enum {string} */
            by: "month" | "queue" | "reviewer";
            from: string;
            rows: components["schemas"]["PromiseRowResponse"][];
            to: string;
            totals: components["schemas"]["PromiseFiguresResponse"];
        };
        PromiseRowResponse: {
            /** @description Open, and due within three days. */
            atRisk: number;
            gross: components["schemas"]["HoursResponse"];
            /** @description A queue's or a member's id, or a month `YYYY-MM`; null where there is none yet. */
            key: string | null;
            late: number;
            met: number;
            name: string;
            /** @description Without the time in which the applicant was asked. */
            net: components["schemas"]["HoursResponse"];
            /** @description Open, and past the promised instant. */
            overdue: number;
            /** @description One for each round of a form; the sum of the next five. */
            promises: number;
            /** @description Open, and not due soon. */
            waiting: number;
        };
        ProposalDto: {
            /** @description For the board: what changes, and why. */
            reason: string;
            /** @description A whole policy, YAML or JSON, as `policy.schema.json` describes it. */
            text: string;
        };
        ProposalEventResponse: {
            at: string;
            by: components["schemas"]["PersonResponse"];
            /** @description What was adopted takes effect then. */
            effectiveFrom: string | null;
            kind: string;
            /** @description As it was written then. */
            text: string | null;
            version: number;
            /** @description The committee's or the board's words. */
            words: string | null;
        };
        ProposalPageResponse: {
            items: components["schemas"]["ProposalSummaryResponse"][];
            nextCursor: string | null;
        };
        ProposalResponse: {
            base: components["schemas"]["WrittenPolicyResponse"];
            /** @description False: another version came after that one; the committee has to revise it. */
            baseIsLatest: boolean;
            /** @description The one it was written on. */
            baseVersion: string;
            /** @description As `policy.schema.json` describes it. */
            document: {
                [key: string]: unknown;
            };
            /** @description Once adopted. */
            effectiveFrom: string | null;
            events: components["schemas"]["ProposalEventResponse"][];
            findings: components["schemas"]["PolicyFindingResponse"][];
            id: string;
            /** @description The version it would become, or became. */
            policyVersion: string;
            proposedAt: string;
            proposedBy: components["schemas"]["PersonResponse"];
            reason: string;
            /** @description The last one of this proposal. */
            replay: components["schemas"]["PolicyReplayResponse"] | null;
            /** @enum {string} */
            state: "adopted" | "proposed" | "returned" | "withdrawn";
            /** @description As written. */
            text: string;
            version: number;
            /** @description Of what was read, every value written out: to be held against the base's. */
            written: string;
        };
        ProposalSummaryResponse: {
            /** @description False: another version came after that one; the committee has to revise it. */
            baseIsLatest: boolean;
            /** @description The one it was written on. */
            baseVersion: string;
            /** @description Once adopted. */
            effectiveFrom: string | null;
            id: string;
            /** @description The version it would become, or became. */
            policyVersion: string;
            proposedAt: string;
            proposedBy: components["schemas"]["PersonResponse"];
            reason: string;
            /** @enum {string} */
            state: "adopted" | "proposed" | "returned" | "withdrawn";
            version: number;
        };
        QueueCountsResponse: {
            /** @description Of these, due within three days. */
            dueSoon: number;
            /** @description Add up to `open`. */
            groups: components["schemas"]["GroupCountsResponse"];
            id: string;
            name: string;
            /** @description In review, waiting for the applicant, or in deliberation. */
            open: number;
            /** @description Of these, past their promised instant. */
            overdue: number;
        };
        QueueListResponse: {
            items: components["schemas"]["QueueResponse"][];
        };
        QueueResponse: {
            /** @description Of these, due within three days. */
            dueSoon: number;
            id: string;
            name: string;
            /** @description In review, waiting for the applicant, or in deliberation. */
            open: number;
            /** @description Of these, past their promised instant. */
            overdue: number;
        };
        ReasonCodeResponse: {
            code: string;
            /** @description What would change the answer; the mail says it. */
            remedy: string;
            text: string;
        };
        ReasonDto: {
            /** @description Mailed to the applicant word for word, and kept in the history. */
            reason: string;
        };
        ReasonTextResponse: {
            code: string;
            /** @description What would change the answer. */
            remedy: string;
            text: string;
        };
        RecommendationDto: {
            /** @description Rows read otherwise than the applicant filled them in; left out: none. */
            agenda?: components["schemas"]["AgendaReadingDto"][];
            /** @description Read by the committee and headquarters, never by the applicant. */
            comment: string;
            /** @description With `approve`; left out: what the agenda as read gives, else as requested. */
            credits?: components["schemas"]["CreditDto"][];
            criteria?: components["schemas"]["CriterionAnswerDto"][];
            /** @enum {string} */
            recommendation: "approve" | "decline";
        };
        RecommendationGivenResponse: {
            agenda: components["schemas"]["AgendaReadingDto"][];
            /** @description What the agenda came to as the member read it; null when they left it as it is. */
            agendaCredits: components["schemas"]["AgendaCreditsResponse"] | null;
            comment: string;
            credits: components["schemas"]["CreditDto"][];
            /**
             * @description Where the credits come from: chosen by the member, the agenda as read, or the request.
             * @enum {string}
             */
            creditSource: "agenda" | "member" | "none" | "requested";
            criteria: components["schemas"]["CriterionAnswerDto"][];
            formId: string;
            givenAt: string;
            id: string;
            member: components["schemas"]["PersonResponse"];
            /** @enum {string} */
            recommendation: "approve" | "decline";
            /** @description Of the form, as the member read it. */
            revision: number;
            round: number;
            /**
             * @description Why it counts, or does not. `outdated`: given on an earlier revision and not confirmed on this one.
             * @enum {string}
             */
            standing: "counts" | "former-round" | "in-conflict" | "left-the-committee" | "outdated" | "replaced" | "took-part" | "withdrawn";
            /** @enum {string} */
            status: "approved" | "decision_held" | "deliberation" | "draft" | "duplicate" | "in_review" | "information_requested" | "not_approved" | "refused_late" | "submitted" | "withdrawn";
            /** @description The form's. */
            version: number;
        };
        RecommendationPageResponse: {
            items: components["schemas"]["RecommendationResponse"][];
            nextCursor: string | null;
        };
        RecommendationResponse: {
            agenda: components["schemas"]["AgendaReadingDto"][];
            /** @description What the agenda came to as the member read it; null when they left it as it is. */
            agendaCredits: components["schemas"]["AgendaCreditsResponse"] | null;
            comment: string;
            credits: components["schemas"]["CreditDto"][];
            /**
             * @description Where the credits come from: chosen by the member, the agenda as read, or the request.
             * @enum {string}
             */
            creditSource: "agenda" | "member" | "none" | "requested";
            criteria: components["schemas"]["CriterionAnswerDto"][];
            givenAt: string;
            id: string;
            member: components["schemas"]["PersonResponse"];
            /** @enum {string} */
            recommendation: "approve" | "decline";
            /** @description Of the form, as the member read it. */
            revision: number;
            round: number;
            /**
             * @description Why it counts, or does not. `outdated`: given on an earlier revision and not confirmed on this one.
             * @enum {string}
             */
            standing: "counts" | "former-round" | "in-conflict" | "left-the-committee" | "outdated" | "replaced" | "took-part" | "withdrawn";
        };
        RecommendedCourseDto: {
            categories?: string[];
            description?: string;
            /** @description Why it is worth while. */
            note?: string;
            /** @description Lower ones come first. */
            position?: number;
            provider: string;
            tags?: string[];
            title: string;
            url?: string | null;
        };
        RecommendedCourseResponse: {
            categories: string[];
            description: string;
            id: string;
            note: string;
            position: number;
            provider: string;
            tags: string[];
            title: string;
            url: string | null;
            /** @description What a change sends as If-Match. */
            version: number;
        };
        RecommendedPageResponse: {
            items: components["schemas"]["RecommendedCourseResponse"][];
            nextCursor: string | null;
        };
        RecordCategoryResponse: {
            id: string;
            label: string;
        };
        RecordDecisionDto: {
            /** @description With an approval: what it depends on. Mailed, and shown in the catalog. */
            conditions?: string[];
            /** @description With an approval; left out: as requested. */
            credits?: components["schemas"]["CreditDto"][];
            /** @description With an approval: the last day on which it holds, in the program's zone. */
            expiresOn?: string;
            /** @description Mailed to the applicant word for word. */
            message: string;
            /** @enum {string} */
            outcome: "approved" | "not_approved";
            /** @description Reason codes of the policy, with a decision not to approve. */
            reasons?: string[];
        };
        RecordedStandingApprovalResponse: {
            approvedAt: string;
            approvedBy: string;
            /** @enum {string} */
            basis: "as-approved" | "contact-hour" | "package";
            credits: components["schemas"]["CreditDto"][];
            effectiveFrom: string;
            ending: components["schemas"]["SourceEndingResponse"] | null;
            expiresOn: string | null;
            id: string;
            note: string;
            organisation: string | null;
            source: string | null;
        };
        RecordMemberResponse: {
            id: string;
            name: string;
        };
        RecordPlanResponse: {
            /** @description It is an own activity, and part of what is projected without it. */
            alreadyPlanned: boolean;
            /** @description Of these so many would count. */
            counts: number;
            /** @description What of it could be claimed; empty where all of it was, or its days are over. */
            hours: components["schemas"]["CategoryHoursResponse"][];
            listingId: string | null;
            met: boolean;
            /** @description With it; null when nothing makes up for what is missing. */
            stillNeeded: number | null;
            title: string;
        };
        RecordTrialResponse: {
            /** @description Of these so many would count. */
            counts: number;
            hours: number;
            met: boolean;
            /** @description With them; null when nothing makes up for what is missing. */
            stillNeeded: number | null;
        };
        RecusalDto: {
            /** @description Why the member steps back; read by the committee, never by the applicant. */
            reason: string;
        };
        RecusalResponse: {
            formId: string;
            memberId: string;
            reason: string;
        };
        RedriveMailsDto: {
            /** @description A form's id or number. */
            form?: string;
            /**
             * @description The kind of mail, such as `receipt` or `approved`.
             * @enum {string}
             */
            kind?: "admitted" | "answer" | "apology" | "appealed" | "approved" | "audit-request" | "audit-result" | "breach" | "claim-closing" | "claim-recorded" | "claim-rejected" | "digest" | "duplicate" | "duplicate-decided" | "escalation" | "fee-receipt" | "fee-reminder" | "mention" | "message-to-applicant" | "message-to-committee" | "new-form" | "no-response" | "no-reviewer" | "not-approved" | "question" | "question-closed" | "question-reminder" | "quorum-out-of-reach" | "receipt" | "recommendations-in" | "reminder" | "renewal-lapsed" | "renewal-open" | "renewal-received" | "renewal-reminder" | "renewal-returned" | "renewal-verified" | "renewed" | "reopened" | "revoked" | "term-ending" | "withdrawn";
            /** @description Words, each of which must be in the subject, the form's number or title, or the recipient. */
            q?: string;
            /**
             * @description `ambiguous`: may have arrived; sent once more under the same Message-ID.
             * @default failed
             * @enum {string}
             */
            state: "ambiguous" | "failed";
            /** @description A person's id, or words of their name or address. */
            to?: string;
        };
        RedrivenMailsResponse: {
            /** @description How many were queued again. */
            redriven: number;
            /** @description How many more there are under the same filter: ask again. */
            remaining: number;
        };
        RejectionResponse: {
            /** @description Where only a part of the credit is meant: how much of it. */
            hours?: number;
            id: string;
            /** @enum {string} */
            reason: "above-approved" | "below-minimum" | "claimed-before-completion" | "duplicate" | "late-claim" | "late-form" | "not-approved" | "other-credential" | "outside-cycle" | "pending" | "recorded-after-cycle";
        };
        RenewalApplicationDto: {
            /** @description Ids of the policy's statements, each of which is confirmed. */
            attestations: string[];
            /**
             * Format: uuid
             * @description One of one's own; may be left out where there is one.
             */
            credentialId?: string;
            note?: string;
        };
        RenewalApplicationResponse: {
            attestations: string[];
            note: string;
            submittedAt: string;
        };
        RenewalAuditListResponse: {
            items: components["schemas"]["RenewalAuditResponse"][];
            nextCursor: string | null;
        };
        RenewalAuditResponse: {
            answerBy: string;
            drawnAt: string;
            from: string;
            id: string;
            percent: number;
            /** @description How many it was drawn from. */
            population: number;
            /** @description Whom it drew. */
            renewalIds: string[];
            seed: string;
            to: string;
        };
        RenewalAuditStateResponse: {
            answer: string | null;
            answerBy: string;
            auditId: string;
            remark: string | null;
            /** @enum {string} */
            state: "answered" | "asked" | "failed" | "passed";
        };
        RenewalDetailResponse: {
            application: components["schemas"]["RenewalApplicationResponse"] | null;
            audit: components["schemas"]["RenewalAuditStateResponse"] | null;
            /** @description What became of claims since it was submitted. */
            changes: components["schemas"]["LedgerChangeResponse"][];
            /** @description Exclusive. */
            closesAt: string;
            credentialId: string;
            fee: components["schemas"]["FeeReceiptResponse"] | null;
            id: string;
            /** @description The day before it, in the program's zone. */
            lastDay: string;
            memberId: string;
            /** @description Whether the record would do, were every pending claim accepted. */
            metWithPending: boolean;
            /** @description Null until it is renewed, and where the board dates each term. */
            newTerm: components["schemas"]["TermDto"] | null;
            openedAt: string;
            policyVersion: string;
            program: string;
            record: components["schemas"]["CreditRecordResponse"];
            /** @description What headquarters send with a verification: claims that change have a higher one. */
            recordVersion: number;
            renewedAt: string | null;
            returned: components["schemas"]["RenewalReturnResponse"] | null;
            rules: components["schemas"]["RenewalRulesResponse"];
            /** @enum {string} */
            status: "fee_due" | "lapsed" | "open" | "renewed" | "returned" | "submitted" | "void";
            /** @description That it renews: first and last day, both inclusive. */
            term: components["schemas"]["TermDto"];
            /** @description At the last submission or verification. */
            verdict: components["schemas"]["RenewalVerdictResponse"] | null;
            verifiedAt: string | null;
            version: number;
        };
        RenewalEventResponse: {
            /** @description Who did it, for headquarters and board; null for the product itself, and for the member. */
            actor: string | null;
            at: string;
            /** @description In words: a reason, an amount, a day. */
            note: string | null;
            type: string;
        };
        RenewalFeeResponse: {
            amount: number;
            currency: string;
        };
        RenewalFiguresResponse: {
            audited: number;
            auditsFailed: number;
            auditsPassed: number;
            feeDue: number;
            lapsed: number;
            open: number;
            renewed: number;
            /** @description Of those that are decided, the share that is renewed, from 0 to 1; null while none is. */
            renewedShare: number | null;
            returned: number;
            submitted: number;
        };
        RenewalHistoryResponse: {
            items: components["schemas"]["RenewalEventResponse"][];
            nextCursor: string | null;
        };
        RenewalPageResponse: {
            items: components["schemas"]["ListedRenewalResponse"][];
            nextCursor: string | null;
        };
        RenewalReportResponse: {
            from: string;
            rows: components["schemas"]["RenewalReportRowResponse"][];
            to: string;
            totals: components["schemas"]["RenewalFiguresResponse"];
        };
        RenewalReportRowResponse: {
            audited: number;
            auditsFailed: number;
            auditsPassed: number;
            /** @description Null where the program has one. */
            credential: string | null;
            feeDue: number;
            lapsed: number;
            /** @description In which the terms end, `YYYY-MM`. */
            month: string;
            open: number;
            renewed: number;
            /** @description Of those that are decided, the share that is renewed, from 0 to 1; null while none is. */
            renewedShare: number | null;
            returned: number;
            submitted: number;
        };
        RenewalResponse: {
            application: components["schemas"]["RenewalApplicationResponse"] | null;
            audit: components["schemas"]["RenewalAuditStateResponse"] | null;
            /** @description Exclusive. */
            closesAt: string;
            credentialId: string;
            fee: components["schemas"]["FeeReceiptResponse"] | null;
            id: string;
            /** @description The day before it, in the program's zone. */
            lastDay: string;
            memberId: string;
            /** @description Null until it is renewed, and where the board dates each term. */
            newTerm: components["schemas"]["TermDto"] | null;
            openedAt: string;
            policyVersion: string;
            program: string;
            renewedAt: string | null;
            returned: components["schemas"]["RenewalReturnResponse"] | null;
            rules: components["schemas"]["RenewalRulesResponse"];
            /** @enum {string} */
            status: "fee_due" | "lapsed" | "open" | "renewed" | "returned" | "submitted" | "void";
            /** @description That it renews: first and last day, both inclusive. */
            term: components["schemas"]["TermDto"];
            /** @description At the last submission or verification. */
            verdict: components["schemas"]["RenewalVerdictResponse"] | null;
            verifiedAt: string | null;
            version: number;
        };
        RenewalReturnResponse: {
            at: string;
            reason: string;
        };
        RenewalRulesResponse: {
            attestations: components["schemas"]["AttestationResponse"][];
            conditions: ("application" | "fee" | "hq-verification")[];
            /** @description Null: headquarters name it. */
            fee: components["schemas"]["RenewalFeeResponse"] | null;
            /** @enum {string} */
            onFailure: "exam" | "suspend";
            /** @description Whether it can be paid online. */
            paysOnline: boolean;
        };
        RenewalVerdictResponse: {
            at: string;
            counted: number;
            met: boolean;
            missing: components["schemas"]["MissingCreditResponse"][];
            required: number;
        };
        RenewalVerificationDto: {
            /** @enum {string} */
            outcome: "returned" | "verified";
            /** @description Of a return: what the member is to change. */
            reason?: string;
            /** @description The `recordVersion` that was looked at: a claim that has changed since is told with 409. */
            recordVersion?: number;
        };
        ReplayCountsResponse: {
            "counts-otherwise": number;
            "needs-less": number;
            "needs-more": number;
            "no-longer-met": number;
            "now-met": number;
            unchanged: number;
        };
        ReplayDto: {
            /** Format: uuid */
            proposalId?: string;
            /** @description One that was adopted: what would it do to the terms that run? */
            version?: string;
        };
        ReplayedCategoryResponse: {
            category: string;
            counted: number;
        };
        ReplayedMemberPageResponse: {
            items: components["schemas"]["ReplayedMemberResponse"][];
            nextCursor: string | null;
        };
        ReplayedMemberResponse: {
            certificationId: string | null;
            /** @enum {string} */
            change: "counts-otherwise" | "needs-less" | "needs-more" | "no-longer-met" | "now-met" | "unchanged";
            credential: string | null;
            credentialId: string;
            /** @description What differs, in sentences. */
            explanation: string[];
            former: components["schemas"]["ReplayedStandingResponse"];
            /** @description The version that counts the term now. */
            formerVersion: string;
            /** @description Null for the committee, which judges rules and not people. */
            member: components["schemas"]["PersonResponse"] | null;
            proposed: components["schemas"]["ReplayedStandingResponse"];
            term: components["schemas"]["ReplayedTermResponse"];
        };
        ReplayedStandingResponse: {
            byCategory: components["schemas"]["ReplayedCategoryResponse"][];
            counted: number;
            met: boolean;
            required: number;
            /** @description Null: no hours can make up for it any more. */
            stillNeeded: number | null;
        };
        ReplayedTermResponse: {
            end: string;
            start: string;
        };
        RequestCodeDto: {
            /** Format: email */
            email: string;
        };
        ResubmissionDto: {
            activity?: components["schemas"]["ActivityChangesDto"];
            /** @description Null: not completed yet. */
            completedOn?: string | null;
            /** @description What is new since then, in the applicant's words. */
            evidence?: string;
            relevance?: string;
            requestedCredits?: components["schemas"]["CreditDto"][];
        };
        ReturnDto: {
            /** @description For the committee. */
            reason: string;
        };
        ReviewCountsResponse: {
            groups: components["schemas"]["GroupCountsResponse"];
            open: number;
            queues: components["schemas"]["QueueCountsResponse"][];
        };
        ReviewerListResponse: {
            items: components["schemas"]["ReviewerResponse"][];
        };
        ReviewerResponse: {
            /** @description The day they are back; null for who is not away today. */
            awayUntil: string | null;
            id: string;
            isChair: boolean;
            name: string;
            /** @description Took part in the round that is under appeal: they read and comment, others decide. */
            tookPart: boolean;
        };
        ReviewFilterDto: {
            /** @description `me`, `none` or a member's id. */
            assignee?: string;
            /** @description A category in which credit is asked for. */
            category?: string;
            /** @enum {string} */
            delivery?: "hybrid" | "in-person" | "live-online" | "on-demand";
            /** @description `true`: the answer is due within three days. */
            dueSoon?: string;
            format?: string;
            /**
             * @description Whose move an open form waits for.
             * @enum {string}
             */
            group?: "needs-my-action" | "waiting-for-applicant" | "waiting-for-others";
            /** @description `true`: decided, and after the promised instant. */
            late?: string;
            /** @description `true`: the applicant has not answered a question yet. */
            openQuestion?: string;
            /**
             * @description Asked for by an applicant, or approved in advance by the committee.
             * @enum {string}
             */
            origin?: "application" | "pre-approval";
            /** @description `true`: the answer is overdue; `false`: it is not. */
            overdue?: string;
            /** @description The provider's whole name, in upper or lower case. */
            provider?: string;
            /** @description Words, each of which must be in the number, the title or the provider. */
            q?: string;
            /** @description Id of a committee queue. */
            queue?: string;
            /** @description Which pass through review the form is in, from 1. */
            round?: string;
            /**
             * @description `lastUseful`: the last useful decision first.
             * @default dueAt
             * @enum {string}
             */
            sort: "-dueAt" | "-lastUseful" | "-submittedAt" | "dueAt" | "lastUseful" | "submittedAt";
            /** @description The activity starts on that day or later. */
            startsFrom?: string;
            /** @description The activity starts on that day or earlier. */
            startsTo?: string;
            /** @description One status or several with commas between them. */
            status?: string;
            /** @description Received on that day or later, in the program's zone. */
            submittedFrom?: string;
            /** @description Received on that day or earlier, in the program's zone. */
            submittedTo?: string;
            tag?: string;
        };
        ReviewPageResponse: {
            items: components["schemas"]["ReviewResponse"][];
            nextCursor: string | null;
        };
        ReviewProgressResponse: {
            approve: number;
            /**
             * @description Who may decide now; `nobody-yet` while recommendations are missing.
             * @enum {string}
             */
            deciders: "any-member" | "chair" | "nobody-yet";
            decline: number;
            /** @description Recommendations that count: of members of the committee without a conflict, on the present revision. */
            given: number;
            /** @description Null for headquarters, and before one is given. */
            mine: components["schemas"]["OwnRecommendationResponse"] | null;
            /** @enum {string} */
            mode: "chair" | "majority" | "single";
            /** @description So many must be in before a decision; 0 where any member decides alone. */
            needed: number;
            /** @description False when fewer members are left than are needed: a chair then decides on what there is. */
            quorumPossible: boolean;
        };
        ReviewResponse: {
            /** @description Null for a pre-approval. */
            applicant: components["schemas"]["PersonResponse"] | null;
            assignees: components["schemas"]["AssigneeResponse"][];
            /** @description Members who may not take part; null for members, who are not told. */
            conflicts: number | null;
            decisionDueAt: string | null;
            /**
             * @description Whose move an open form waits for.
             * @enum {string|null}
             */
            group: "needs-my-action" | null | "waiting-for-applicant" | "waiting-for-others";
            id: string;
            /** @description The last useful decision: the promise, the activity's start or the closing of its claim window. */
            lastUsefulAt: string | null;
            /** @description The decision of this round came after the promised instant. */
            late: boolean;
            number: string;
            /** @enum {string} */
            origin: "application" | "pre-approval";
            program: string;
            provider: string;
            queue: string | null;
            requestedCredits: components["schemas"]["CreditDto"][];
            /** @enum {string} */
            status: "approved" | "decision_held" | "deliberation" | "draft" | "duplicate" | "in_review" | "information_requested" | "not_approved" | "refused_late" | "submitted" | "withdrawn";
            submittedAt: string;
            title: string;
            /** @description What the applicant wrote and this member has not read. */
            unreadMessages: number;
            version: number;
        };
        ReviewTermsResponse: {
            /** @description Days for the answer to a question that names no date. */
            answerDays: number;
            categories: components["schemas"]["ChoiceResponse"][];
            /** @description Empty when the program has one credential. */
            credentials: components["schemas"]["ChoiceResponse"][];
            criteria: components["schemas"]["CriterionResponse"][];
            /** @description Credits are multiples of this. */
            increment: number;
            /** @description The earlier of the promise, the start of the activity and the closing of its claim window; null: none of them. */
            lastUsefulAt: string | null;
            minutesPerCredit: number;
            /**
             * @description How the committee decides: any member, by majority, or the chair.
             * @enum {string}
             */
            mode: "chair" | "majority" | "single";
            /**
             * @description `close`: the form goes back to review without an answer; `wait`: it stays with the applicant.
             * @enum {string}
             */
            onNoResponse: "close" | "wait";
            /** @description Whether waiting for the applicant uses up the promised time. */
            pauseWhileWaiting: boolean;
            policyVersion: string;
            /** @description Recommendations that are needed before a decision, other than in `single`. */
            quorum: number;
            reasons: components["schemas"]["ReasonCodeResponse"][];
            /** @description A decision not to approve names at least one. */
            reasonsRequired: boolean;
            /** @description How long a decision is held before it is mailed; 0: not at all. */
            undoSeconds: number;
        };
        RevisionListResponse: {
            items: components["schemas"]["RevisionResponse"][];
        };
        RevisionResponse: {
            /** @description What differs from the revision before. */
            changes: components["schemas"]["ChangeResponse"][];
            createdAt: string;
            createdBy: components["schemas"]["PersonResponse"];
            /**
             * @description What made it: the submission, or an answer to a question of the committee.
             * @enum {string}
             */
            reason: "answer" | "submission";
            revision: number;
        };
        RoleChangePageResponse: {
            items: components["schemas"]["RoleChangeResponse"][];
            nextCursor: string | null;
        };
        RoleChangeResponse: {
            /** @description Null: the command on the server. */
            actorName: string | null;
            happenedAt: string;
            /** @enum {string} */
            kind: "role.granted" | "role.removed";
            personId: string;
            personName: string;
            program: string | null;
            /** @enum {string} */
            role: "admin" | "board" | "chair" | "hq" | "reviewer";
        };
        RoleResponse: {
            /** @description Null for `admin`, which belongs to no program. */
            program: string | null;
            /** @enum {string} */
            role: "admin" | "board" | "chair" | "hq" | "reviewer";
        };
        RollReportResponse: {
            /** @description This and the next two: of the rows that are right. */
            added: number;
            /** @description False for a dry run, and while a row is wrong: then nothing is changed. */
            applied: boolean;
            changed: number;
            errors: components["schemas"]["RollRowResponse"][];
            /** @description Rows below the header. */
            rows: number;
            unchanged: number;
            /** @description Rows that are not right. */
            wrong: number;
        };
        RollRowResponse: {
            errors: components["schemas"]["CellProblemResponse"][];
            /** @description As the spreadsheet shows it: the header's is mostly 1. */
            row: number;
        };
        RoundOpeningResponse: {
            at: string;
            /** @enum {string} */
            kind: "appeal" | "reopening";
        };
        RowFindingResponse: {
            errors: components["schemas"]["CellProblemResponse"][];
            /** @description As the spreadsheet shows it: the header's is mostly 1. */
            row: number;
            /** @description What a chair may know and confirm all the same. */
            warnings: string[];
        };
        SavedFilterListResponse: {
            items: components["schemas"]["SavedFilterResponse"][];
        };
        SavedFilterResponse: {
            id: string;
            name: string;
            query: {
                [key: string]: string;
            };
            version: number;
        };
        SaveFilterDto: {
            name: string;
            /** @description Parameters of the review list, as they would stand in its address. */
            query: components["schemas"]["ReviewFilterDto"];
        };
        SeenFormDto: {
            /** Format: uuid */
            formId: string;
            /** @description As the dry run showed it: a form that has changed since is left alone. */
            version?: number;
        };
        SentFileResponse: {
            id: string;
            mediaType: string;
            name: string;
            /** @description In bytes. */
            size: number;
        };
        SessionResponse: {
            /** @description For `Authorization: Bearer`; the session cookie holds the same. Told once. */
            token: string;
            user: components["schemas"]["UserResponse"];
        };
        ShortfallResponse: {
            amount: number;
            /** @description A minimum's id, or `total`. */
            id: string;
            /** @description Of a minimum per year alone: the year of the cycle, from 1. */
            year?: number;
        };
        ShownContentResponse: {
            /** @description False: not written yet, and shown as it would read now. */
            final: boolean;
            html: string;
            subject: string;
            text: string;
        };
        SourceEndingResponse: {
            at: string;
            by: string;
            /** @description The first day on which it held no more. */
            on: string;
            reason: string;
        };
        StandingApprovalDto: {
            /**
             * @description What the credits are for: a package, a contact hour, or what the organisation itself approved.
             * @enum {string}
             */
            basis: "as-approved" | "contact-hour" | "package";
            /** @description For one package or contact hour; of what the organisation approved: the most for one activity. */
            credits: components["schemas"]["CreditDto"][];
            /** @description The first day on which it holds; left out: today. */
            effectiveFrom?: string;
            /** @description The last day on which it holds. */
            expiresOn?: string | null;
            /** @description Shown with it. */
            note?: string;
            organisation?: string;
            /** @description A source of the policy; else name an organisation. */
            source?: string;
        };
        StandingApprovalListResponse: {
            items: components["schemas"]["ApprovedSourceResponse"][];
            /** @description Always null: what is in force fits one page. */
            nextCursor: string | null;
        };
        StandingApprovalPageResponse: {
            items: components["schemas"]["RecordedStandingApprovalResponse"][];
            nextCursor: string | null;
        };
        StandingResponse: {
            byCategory: components["schemas"]["CategoryStandingResponse"][];
            byLimit: components["schemas"]["LimitStandingResponse"][];
            carryOut: number;
            countedTotal: number;
            met: boolean;
            /** @description Each minimum's own shortfall and the total's; they overlap. */
            missing: components["schemas"]["ShortfallResponse"][];
            /** @description Admitted credits before any limit. */
            rawTotal: number;
            recoverable: boolean;
            rejected: components["schemas"]["RejectionResponse"][];
            requiredTotal: number;
            /** @description The fewest further credits that satisfy everything; null when none do any more. */
            stillNeeded: number | null;
        };
        SubmitFormDto: {
            activity: components["schemas"]["ActivityDto"];
            /** @description The day of completion; null or left out for what is planned. */
            completedOn?: string | null;
            /** @description Why it matters to the profession. */
            relevance: string;
            requestedCredits: components["schemas"]["CreditDto"][];
        };
        TemplateVersionPageResponse: {
            items: components["schemas"]["TemplateVersionResponse"][];
            nextCursor: string | null;
        };
        TemplateVersionResponse: {
            body: string | null;
            savedAt: string | null;
            savedBy: components["schemas"]["MailPersonResponse"] | null;
            /** @description Null with `body`: our own words. */
            subject: string | null;
            version: number;
        };
        TermDto: {
            /** @description Last day, inclusive. */
            end: string;
            /** @description First day, in the program's zone. */
            start: string;
        };
        TestMailResponse: {
            /** @description Of the mail in the program's outbox. */
            mailId: string;
        };
        TriedTemplateDto: {
            body?: string;
            subject?: string;
        };
        UnclaimedHoursResponse: {
            category: string;
            /** @description As far as it is known. */
            completedOn: string | null;
            formId: string | null;
            hours: number;
            listingId: string | null;
            /** @description Before it there is nothing to claim; null on demand. */
            startsOn: string | null;
            title: string;
            /** @description Until when it can be claimed; null where nothing ends it, or completion is not known. */
            window: components["schemas"]["ClaimWindowResponse"] | null;
        };
        UncountedClaimResponse: {
            /** @description In words, as the end of a sentence. */
            because: string;
            /** @description Where only a part of the credit is meant: how much of it. */
            hours?: number;
            id: string;
            /** @enum {string} */
            reason: "above-approved" | "below-minimum" | "claimed-before-completion" | "duplicate" | "late-claim" | "late-form" | "not-approved" | "other-credential" | "outside-cycle" | "pending" | "recorded-after-cycle";
        };
        UserResponse: {
            email: string;
            id: string;
            name: string;
        };
        VerificationResponse: {
            certificate: components["schemas"]["VerifiedCertificateResponse"] | null;
            code: string;
            issuedAt: string;
            /** @enum {string} */
            kind: "certificate" | "transcript";
            program: string;
            /**
             * @description `superseded`: the record, or the decision, has changed since.
             * @enum {string}
             */
            state: "expired" | "revoked" | "superseded" | "valid";
            transcript: components["schemas"]["VerifiedTranscriptResponse"] | null;
            unit: string;
        };
        VerifiedCertificateResponse: {
            credits: components["schemas"]["CreditDto"][];
            decidedOn: string;
            endsOn: string | null;
            expiresOn: string | null;
            number: string;
            provider: string;
            startsOn: string | null;
            title: string;
        };
        VerifiedTranscriptResponse: {
            asOf: string;
            certificationId: string;
            counted: number;
            credential: string;
            end: string;
            /** @description From when on the credential is held no more. */
            endedOn: string | null;
            met: boolean;
            name: string;
            required: number;
            start: string;
        };
        ViewerDto: {
            /** @enum {string} */
            doing: "asking" | "deciding" | "reading" | "recommending" | "writing";
        };
        ViewerListResponse: {
            items: components["schemas"]["ViewerResponse"][];
        };
        ViewerResponse: {
            /** @enum {string} */
            doing: "asking" | "deciding" | "reading" | "recommending" | "writing";
            id: string;
            name: string;
        };
        WayOnResponse: {
            /** @description The end of that day, exclusive. */
            closesAt: string | null;
            /** @description The last day, in the program's zone; null when nothing ends it. */
            lastDay: string | null;
        };
        WaysOnResponse: {
            appeal: components["schemas"]["WayOnResponse"] | null;
            /** @description Send it again. */
            resubmission: components["schemas"]["WayOnResponse"] | null;
        };
        WrittenPolicyResponse: {
            /** @description As `policy.schema.json` describes it. */
            document: {
                [key: string]: unknown;
            };
            effectiveFrom: string;
            /** @description As somebody wrote it, with its comments; of versions stored without it, as `written`. */
            text: string;
            version: string;
            /** @description As YAML, every value written out: to be held against that of another version. */
            written: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    DraftsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Only those of this program. */
                program?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftController_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftController_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftAttachmentsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAttachmentListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftAttachmentsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentCreatedResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftAttachmentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAttachmentResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftAttachmentsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftAttachmentsController_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EligibilityFormsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description One status or several with commas between them. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EligibilityFormsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The committee and headquarters are told more than the applicant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"] | components["schemas"]["CommitteeFormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AgendaCreditsController_calculate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaCreditsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaCreditsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnswerController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AppealController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssignmentController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignReviewerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssignmentController_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                assignmentId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttachmentsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttachmentsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentCreatedResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttachmentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttachmentsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttachmentsController_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommentsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommentsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentCreatedResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConflictsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConflictsController_rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictRulingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormFactsController_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionPreviewController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPreviewResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormFactsController_decided: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateController_mark: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecisionPreviewController_held: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldMailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormFactsController_events: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InformationRequestController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformationRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LateAdmissionController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LateAdmissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessagesController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessagesController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageCreatedResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessagesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageReadDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreApprovalsController_continue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OccurrenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeFormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendationsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: also those that were replaced or withdrawn, and those of earlier rounds. */
                former?: "false" | "true";
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendationsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationGivenResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendationsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendationsController_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationGivenResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConflictsController_recuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecusalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReopeningController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsController_again: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResubmissionController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResubmissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewTermsController_terms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTermsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewTermsController_reviewers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewerListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FormFactsController_contents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevocationController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ViewersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ViewersController_stay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewerListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ViewersController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawalController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                formId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistoryVerificationController_verify: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryVerificationResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeadJobsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadJobPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeadJobsController_redrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PaymentNoticesController_take: {
        parameters: {
            query?: never;
            header: {
                "stripe-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: only who holds a role at all. */
                holding: boolean;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Only who holds a role in it. */
                program?: string;
                /** @description Part of a name or an address. */
                q?: string;
                role?: "admin" | "board" | "chair" | "hq" | "reviewer";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                absenceId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AbsencesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkActionsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkActionDto"];
            };
        };
        responses: {
            /** @description The dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPlanResponse"];
                };
            };
            /** @description It is under way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActionResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BulkActionsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bulkActionId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActionResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogController_list: {
        parameters: {
            query: {
                /** @description An id of the policy; nothing is listed under one that the program does not know, as policies come and go. */
                category?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                format?: string;
                /** @description First date of interest. */
                from?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Words, each of which must be in the title, the provider or the description. */
                q?: string;
                tag?: string;
                /** @description Last date of interest; not before the first. */
                to?: string;
                /** @description Only what is still to come or under way, or only what is over and can still be claimed; both without it. */
                when?: "ended" | "upcoming";
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogFeedsController_calendar: {
        parameters: {
            query?: {
                /** @description An id of the policy; nothing is listed under one that the program does not know, as policies come and go. */
                category?: string;
                format?: string;
                /** @description First date of interest. */
                from?: string;
                /** @description Words, each of which must be in the title, the provider or the description. */
                q?: string;
                tag?: string;
                /** @description Last date of interest; not before the first. */
                to?: string;
                /** @description Only what is still to come or under way, or only what is over and can still be claimed; both without it. */
                when?: "ended" | "upcoming";
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogFeedsController_json: {
        parameters: {
            query?: {
                /** @description An id of the policy; nothing is listed under one that the program does not know, as policies come and go. */
                category?: string;
                /** @description Part of the `next_url` of the page before. */
                cursor?: string;
                format?: string;
                /** @description First date of interest. */
                from?: string;
                /** @description Words, each of which must be in the title, the provider or the description. */
                q?: string;
                tag?: string;
                /** @description Last date of interest; not before the first. */
                to?: string;
                /** @description Only what is still to come or under way, or only what is over and can still be claimed; both without it. */
                when?: "ended" | "upcoming";
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": Record<string, never>;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogFeedsController_rss: {
        parameters: {
            query?: {
                /** @description An id of the policy; nothing is listed under one that the program does not know, as policies come and go. */
                category?: string;
                format?: string;
                /** @description First date of interest. */
                from?: string;
                /** @description Words, each of which must be in the title, the provider or the description. */
                q?: string;
                tag?: string;
                /** @description Last date of interest; not before the first. */
                to?: string;
                /** @description Only what is still to come or under way, or only what is over and can still be claimed; both without it. */
                when?: "ended" | "upcoming";
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listingId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListingResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CatalogController_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listingId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CommitteeController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramConflictsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `detected` by the product, `declared` by the member, or `ruled` by a chair or headquarters. */
                kind?: "declared" | "detected" | "ruled";
                /** @description How many items to answer with. */
                limit: number;
                member?: string;
                /** @description `in-conflict`, or `cleared`: a waiver, or something that the form no longer shows. */
                state?: "cleared" | "in-conflict";
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramConflictPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramsController_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_held: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Somebody else's, for headquarters and board; left out: one's own. */
                member?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_award: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardedCredentialResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentialId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardedCredentialResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                credentialId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardedCredentialResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Somebody else's, for headquarters and board; left out: one's own. */
                member?: string;
                /** @description `pending`, `accepted`, `rejected`, `reversed`; several with commas. */
                state?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimsController_correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                claimId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCorrectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedClaimResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                claimId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                fileId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                fileId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvidenceController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClaimsController_options: {
        parameters: {
            query?: {
                formId?: string;
                listingId?: string;
                /** @description Under an approval by contact hour; left out: 60. */
                minutes?: number;
                /** @description Under an approval by package: how many; left out: one. */
                packages?: number;
                /** @description A source approved as a whole. */
                standingApprovalId?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimOptionsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreditRecordController_read: {
        parameters: {
            query?: {
                /** @description One of the member's; left out: the one held whose term ends first. */
                credential?: string;
                /** @description Somebody else's, for headquarters and board; left out: one's own. */
                member?: string;
                /** @description A day of the term that is asked for; left out: today. */
                on?: string;
                /** @description A listing: what it would add is told as `plan`. */
                plan?: string;
                /** @description Goes with `tryHours`. */
                tryCategory?: string;
                tryHours?: number;
                trySource?: string;
                /** @description Several with commas. */
                tryTags?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditRecordResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreditRecordController_csv: {
        parameters: {
            query?: {
                /** @description One of the member's; left out: the one held whose term ends first. */
                credential?: string;
                /** @description Somebody else's, for headquarters and board; left out: one's own. */
                member?: string;
                /** @description A day of the term that is asked for; left out: today. */
                on?: string;
                /** @description A listing: what it would add is told as `plan`. */
                plan?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_transcript: {
        parameters: {
            query?: {
                /** @description One of the member's; left out: the one held whose term ends first. */
                credential?: string;
                /** @description Somebody else's, for headquarters and board; left out: one's own. */
                member?: string;
                /** @description A day of the term that is asked for; left out: today. */
                on?: string;
                /** @description A listing: what it would add is told as `plan`. */
                plan?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvaluationController_evaluate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EligibilityFormsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramHistoryController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The id or the number of one form. */
                form?: string;
                /** @description First day, in the program's zone. */
                from?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Last day, in the program's zone. */
                to?: string;
                /** @description What stands before the point of an event's type, such as `mail` or `conflict`. */
                topic?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramEventPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistoryExportController_csv: {
        parameters: {
            query?: {
                /** @description The id or the number of one form. */
                form?: string;
                /** @description First day, in the program's zone. */
                from?: string;
                /** @description Last day, in the program's zone. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistoryExportController_ndjson: {
        parameters: {
            query?: {
                /** @description The id or the number of one form. */
                form?: string;
                /** @description First day, in the program's zone. */
                from?: string;
                /** @description Last day, in the program's zone. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_create: {
        parameters: {
            query?: {
                /** @description `false`, for chairs: applied at once when no row is wrong. Else it waits for a confirmation. */
                dryRun?: string;
            };
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_findings: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description `true`: without rows that have warnings alone. */
                onlyErrors?: string;
            };
            header?: never;
            path: {
                importId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_csvTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_xlsxTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LateFormsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Words, each of which must be in the number, the title, the provider or the applicant's name. */
                q?: string;
                /** @description `refused`: they wait for headquarters; `admitted`: headquarters took them after all. */
                state: "admitted" | "refused";
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateFormPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LoadController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplateListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplateResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                kind: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplateResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                kind: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplateResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriedTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailContentResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriedTemplateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailTemplatesController_versions: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                kind: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateVersionPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description A form's id or number. */
                form?: string;
                /** @description The kind of mail, such as `receipt` or `approved`. */
                kind?: "admitted" | "answer" | "apology" | "appealed" | "approved" | "audit-request" | "audit-result" | "breach" | "claim-closing" | "claim-recorded" | "claim-rejected" | "digest" | "duplicate" | "duplicate-decided" | "escalation" | "fee-receipt" | "fee-reminder" | "mention" | "message-to-applicant" | "message-to-committee" | "new-form" | "no-response" | "no-reviewer" | "not-approved" | "question" | "question-closed" | "question-reminder" | "quorum-out-of-reach" | "receipt" | "recommendations-in" | "reminder" | "renewal-lapsed" | "renewal-open" | "renewal-received" | "renewal-reminder" | "renewal-returned" | "renewal-verified" | "renewed" | "reopened" | "revoked" | "term-ending" | "withdrawn";
                /** @description How many items to answer with. */
                limit: number;
                /** @description Words, each of which must be in the subject, the form's number or title, or the recipient. */
                q?: string;
                /** @description One state or several with commas between them. */
                state?: string;
                /** @description A person's id, or words of their name or address. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailsController_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMailDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailActsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailActsController_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailActsController_redrive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailActsController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailActsController_resend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                mailId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailsController_counts: {
        parameters: {
            query?: {
                /** @description A form's id or number. */
                form?: string;
                /** @description The kind of mail, such as `receipt` or `approved`. */
                kind?: "admitted" | "answer" | "apology" | "appealed" | "approved" | "audit-request" | "audit-result" | "breach" | "claim-closing" | "claim-recorded" | "claim-rejected" | "digest" | "duplicate" | "duplicate-decided" | "escalation" | "fee-receipt" | "fee-reminder" | "mention" | "message-to-applicant" | "message-to-committee" | "new-form" | "no-response" | "no-reviewer" | "not-approved" | "question" | "question-closed" | "question-reminder" | "quorum-out-of-reach" | "receipt" | "recommendations-in" | "reminder" | "renewal-lapsed" | "renewal-open" | "renewal-received" | "renewal-reminder" | "renewal-returned" | "renewal-verified" | "renewed" | "reopened" | "revoked" | "term-ending" | "withdrawn";
                /** @description Words, each of which must be in the subject, the form's number or title, or the recipient. */
                q?: string;
                /** @description A person's id, or words of their name or address. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailCountsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailsController_redrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedriveMailsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedrivenMailsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_bringIn: {
        parameters: {
            query?: {
                /** @description `false`: brought in when no row is wrong. Else it is only looked at. */
                dryRun?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollReportResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_csvTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_xlsxTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_list: {
        parameters: {
            query: {
                credential?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Part of a name, an address or a certification ID. */
                q?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramsController_listPages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramsController_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                page: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgramsController_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyVersionsController_migrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyMigrationListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyVersionsController_migrate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyMigrationResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_list: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description `proposed`, `returned`, `withdrawn`, `adopted`; several with commas. */
                state?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_revise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_adopt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_sendBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyProposalsController_lint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLintResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyReplaysController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyReplayResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyReplaysController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyReplayResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyReplaysController_members: {
        parameters: {
            query: {
                change?: "counts-otherwise" | "needs-less" | "needs-more" | "no-longer-met" | "now-met" | "unchanged";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                program: string;
                replayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedMemberPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyVersionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PolicyVersionsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPolicyResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PreApprovalsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreApprovalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeFormResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrecedentsController_list: {
        parameters: {
            query?: {
                /** @description The form that is looked at: it is left out. */
                formId?: string;
                /** @description What starts within 30 days of it comes first. Alone it finds nothing. */
                startsOn?: string;
                /** @description Finds titles that share at least 40 % of their trigrams with this one. */
                title?: string;
                /** @description Finds the same address, whatever its scheme, `www.`, fragment and trailing slash. */
                url?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecedentListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendedController_list: {
        parameters: {
            query: {
                category?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Words, each of which must be in the title, the provider, the description or the note. */
                q?: string;
                tag?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendedController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendedCourseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedCourseResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendedController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                courseId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedCourseResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendedController_replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                courseId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendedCourseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedCourseResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecommendedController_drop: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                courseId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalAuditsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalAuditListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalAuditsController_draw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalAuditResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_list: {
        parameters: {
            query: {
                /** @description `any`, how the audit stands (`asked`, `answered`, `passed`, `failed`), or the id of an audit. */
                audit?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description The term ends on or after this day. */
                from?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Part of a name, an address or a certification ID. */
                q?: string;
                /** @description Several with commas; left out: all but void ones. */
                status?: string;
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalApplicationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalDetailResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalActsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalActsController_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditOutcomeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalActsController_checkOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalHistoryResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalActsController_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalActsController_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                program: string;
                renewalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalVerificationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalsController_own: {
        parameters: {
            query?: {
                /** @description Somebody else's, for headquarters and board; left out: one's own. */
                member?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRenewalsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromiseReportController_read: {
        parameters: {
            query: {
                by: "month" | "queue" | "reviewer";
                /** @description First day on which a promise began to run, in the program's zone; left out: a year before the last one. */
                from?: string;
                /** @description Last such day; left out: today. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseReportResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromiseReportController_csv: {
        parameters: {
            query: {
                by: "month" | "queue" | "reviewer";
                /** @description First day on which a promise began to run, in the program's zone; left out: a year before the last one. */
                from?: string;
                /** @description Last such day; left out: today. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalReportController_read: {
        parameters: {
            query?: {
                /** @description Terms that end from this day; left out: 1 January of this year. */
                from?: string;
                /** @description To this day, inclusive; left out: 31 December of the year in which it begins. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalReportResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RenewalReportController_csv: {
        parameters: {
            query?: {
                /** @description Terms that end from this day; left out: 1 January of this year. */
                from?: string;
                /** @description To this day, inclusive; left out: 31 December of the year in which it begins. */
                to?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_list: {
        parameters: {
            query: {
                /** @description `me`, `none` or a member's id. */
                assignee?: string;
                /** @description A category in which credit is asked for. */
                category?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                delivery?: "hybrid" | "in-person" | "live-online" | "on-demand";
                /** @description `true`: the answer is due within three days. */
                dueSoon?: string;
                format?: string;
                /** @description Whose move an open form waits for. */
                group?: "needs-my-action" | "waiting-for-applicant" | "waiting-for-others";
                /** @description `true`: decided, and after the promised instant. */
                late?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description `true`: the applicant has not answered a question yet. */
                openQuestion?: string;
                /** @description Asked for by an applicant, or approved in advance by the committee. */
                origin?: "application" | "pre-approval";
                /** @description `true`: the answer is overdue; `false`: it is not. */
                overdue?: string;
                /** @description The provider's whole name, in upper or lower case. */
                provider?: string;
                /** @description Words, each of which must be in the number, the title or the provider. */
                q?: string;
                /** @description Id of a committee queue. */
                queue?: string;
                /** @description Which pass through review the form is in, from 1. */
                round?: string;
                /** @description `lastUseful`: the last useful decision first. */
                sort: "-dueAt" | "-lastUseful" | "-submittedAt" | "dueAt" | "lastUseful" | "submittedAt";
                /** @description The activity starts on that day or later. */
                startsFrom?: string;
                /** @description The activity starts on that day or earlier. */
                startsTo?: string;
                /** @description One status or several with commas between them. */
                status?: string;
                /** @description Received on that day or later, in the program's zone. */
                submittedFrom?: string;
                /** @description Received on that day or earlier, in the program's zone. */
                submittedTo?: string;
                tag?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsExportController_csv: {
        parameters: {
            query: {
                /** @description `me`, `none` or a member's id. */
                assignee?: string;
                /** @description A category in which credit is asked for. */
                category?: string;
                delivery?: "hybrid" | "in-person" | "live-online" | "on-demand";
                /** @description `true`: the answer is due within three days. */
                dueSoon?: string;
                format?: string;
                /** @description Whose move an open form waits for. */
                group?: "needs-my-action" | "waiting-for-applicant" | "waiting-for-others";
                /** @description `true`: decided, and after the promised instant. */
                late?: string;
                /** @description `true`: the applicant has not answered a question yet. */
                openQuestion?: string;
                /** @description Asked for by an applicant, or approved in advance by the committee. */
                origin?: "application" | "pre-approval";
                /** @description `true`: the answer is overdue; `false`: it is not. */
                overdue?: string;
                /** @description The provider's whole name, in upper or lower case. */
                provider?: string;
                /** @description Words, each of which must be in the number, the title or the provider. */
                q?: string;
                /** @description Id of a committee queue. */
                queue?: string;
                /** @description Which pass through review the form is in, from 1. */
                round?: string;
                /** @description `lastUseful`: the last useful decision first. */
                sort: "-dueAt" | "-lastUseful" | "-submittedAt" | "dueAt" | "lastUseful" | "submittedAt";
                /** @description The activity starts on that day or later. */
                startsFrom?: string;
                /** @description The activity starts on that day or earlier. */
                startsTo?: string;
                /** @description One status or several with commas between them. */
                status?: string;
                /** @description Received on that day or later, in the program's zone. */
                submittedFrom?: string;
                /** @description Received on that day or earlier, in the program's zone. */
                submittedTo?: string;
                tag?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_count: {
        parameters: {
            query?: {
                /** @description `me`, `none` or a member's id. */
                assignee?: string;
                /** @description A category in which credit is asked for. */
                category?: string;
                delivery?: "hybrid" | "in-person" | "live-online" | "on-demand";
                /** @description `true`: the answer is due within three days. */
                dueSoon?: string;
                format?: string;
                /** @description Whose move an open form waits for. */
                group?: "needs-my-action" | "waiting-for-applicant" | "waiting-for-others";
                /** @description `true`: decided, and after the promised instant. */
                late?: string;
                /** @description `true`: the applicant has not answered a question yet. */
                openQuestion?: string;
                /** @description Asked for by an applicant, or approved in advance by the committee. */
                origin?: "application" | "pre-approval";
                /** @description `true`: the answer is overdue; `false`: it is not. */
                overdue?: string;
                /** @description The provider's whole name, in upper or lower case. */
                provider?: string;
                /** @description Words, each of which must be in the number, the title or the provider. */
                q?: string;
                /** @description Id of a committee queue. */
                queue?: string;
                /** @description Which pass through review the form is in, from 1. */
                round?: string;
                /** @description The activity starts on that day or later. */
                startsFrom?: string;
                /** @description The activity starts on that day or earlier. */
                startsTo?: string;
                /** @description One status or several with commas between them. */
                status?: string;
                /** @description Received on that day or later, in the program's zone. */
                submittedFrom?: string;
                /** @description Received on that day or earlier, in the program's zone. */
                submittedTo?: string;
                tag?: string;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCountsResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedFiltersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilterListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedFiltersController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFilterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilterResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedFiltersController_replace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what was last read. Without it 428 where it is required; 412 when it is stale. */
                "If-Match"?: string;
            };
            path: {
                filterId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFilterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFilterResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedFiltersController_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                filterId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandingApprovalsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingApprovalListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandingApprovalsController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingApprovalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedStandingApprovalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandingApprovalsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                approvalId: string;
                program: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndStandingApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedStandingApprovalResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandingApprovalsController_history: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
            };
            header?: never;
            path: {
                program: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingApprovalPageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_changes: {
        parameters: {
            query: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How many items to answer with. */
                limit: number;
                /** @description Only what happened to this person. */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleChangePageResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_give: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept for 24 h: the same key and body are answered with what the first request was answered. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHolderResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PeopleController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                grantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionListResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_closeAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_closeOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MeController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_requestCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignInController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSessionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PapersController_verification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationResponse"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

/** What of a policy an applicant's form goes by, as the api's policy document has it. */
export interface PolicyTerms {
  unit: { minutesPerCredit: number; increment: number; rounding: 'down' | 'nearest' | 'up' };
  /** Null: a form is never late. */
  form: { days: number } | null;
  claim: { days: number } | null;
  review: {
    days: number;
    /** Why a form is not approved, and what would change it. */
    reasons?: { code: string; text: string; remedy: string }[];
  };
}

/** One value of a list in a policy: what is stored, and what people read. */
export interface Choice {
  id: string;
  label: string;
}

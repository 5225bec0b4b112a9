/** Who caused a change: a person's id, or null for the product itself (routing, timers, release). */
export type Actor = string | null;

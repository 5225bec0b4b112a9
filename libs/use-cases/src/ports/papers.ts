import type { Instant, IssuedPaper, Paper } from '#domain';

/** Papers that were given out, so that whoever is shown one can ask whether it is true. They are never changed. */
export abstract class Papers {
  /** Kept once under its code; what comes back is as it was first issued. */
  abstract issue(code: string, paper: Paper, at: Instant): Promise<IssuedPaper>;
  abstract find(code: string): Promise<IssuedPaper | undefined>;
}

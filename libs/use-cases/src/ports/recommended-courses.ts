import type { Instant, RecommendedCourse } from '#domain';

export interface StoredCourse extends RecommendedCourse {
  version: number;
}

/** The editorial list of a program. */
export abstract class RecommendedCourses {
  /** Stored once under its id. */
  abstract add(course: RecommendedCourse, by: string, at: Instant): Promise<void>;
  abstract find(program: string, id: string): Promise<StoredCourse | undefined>;
  /** False when it has another version by now, or is gone. */
  abstract replace(course: RecommendedCourse, version: number, by: string, at: Instant): Promise<boolean>;
  /** False when it has another version by now. @param version undefined: whatever it is */
  abstract remove(id: string, version: number | undefined): Promise<boolean>;
}

import { Injectable } from '@nestjs/common';
import { DomainError, requireKnownTopics, type RecommendedCourse } from '#domain';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { RecommendedCourses, type StoredCourse } from '../ports/recommended-courses.js';

/** Puts a course on the editorial list. */
@Injectable()
export class RecommendCourse {
  constructor(
    private readonly courses: RecommendedCourses,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `recommended.invalid` */
  async execute(course: RecommendedCourse, by: string): Promise<StoredCourse> {
    const now = await this.clock.now();
    requireKnownTopics(course, this.policies.inForceAt(course.program, now));
    await this.courses.add(course, by, now);
    return found(await this.courses.find(course.program, course.id));
  }
}

/** Writes an entry anew. */
@Injectable()
export class ReviseRecommended {
  constructor(
    private readonly courses: RecommendedCourses,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `recommended.unknown`, `recommended.invalid`, `recommended.stale` */
  async execute(course: RecommendedCourse, seenVersion: () => number, by: string): Promise<StoredCourse> {
    found(await this.courses.find(course.program, course.id));
    const now = await this.clock.now();
    requireKnownTopics(course, this.policies.inForceAt(course.program, now));
    if (!(await this.courses.replace(course, seenVersion(), by, now))) throw stale();
    return found(await this.courses.find(course.program, course.id));
  }
}

/** Takes an entry off the list. */
@Injectable()
export class DropRecommended {
  constructor(private readonly courses: RecommendedCourses) {}

  /** @throws DomainError `recommended.unknown`, `recommended.stale` */
  async execute(program: string, id: string, seenVersion: number | undefined): Promise<void> {
    found(await this.courses.find(program, id));
    if (!(await this.courses.remove(id, seenVersion))) throw stale();
  }
}

function found(course: StoredCourse | undefined): StoredCourse {
  if (course === undefined) throw new DomainError('recommended.unknown', 'There is no such entry.');
  return course;
}

function stale(): DomainError {
  return new DomainError('recommended.stale', 'The entry has changed since it was read.');
}

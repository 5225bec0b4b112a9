/** A filter of the review list that a person keeps under a name. */
export interface SavedFilter {
  id: string;
  personId: string;
  program: string;
  name: string;
  /** The list's own parameters, as they would stand in its address. */
  query: Readonly<Record<string, string>>;
  version: number;
}

/** Whether a filter could be kept; names are unique per person and program. */
export type Keeping = 'kept' | 'name-taken' | 'too-many';

export abstract class SavedFilters {
  /** By name. */
  abstract list(personId: string, program: string): Promise<SavedFilter[]>;
  abstract find(personId: string, program: string, id: string): Promise<SavedFilter | undefined>;
  /** Stored once under its id. @param limit how many a person may keep in a program */
  abstract add(filter: SavedFilter, limit: number): Promise<Keeping>;
  /** Replaces the version before this one; `stale` when that is no longer the stored one. */
  abstract replace(filter: SavedFilter): Promise<'kept' | 'name-taken' | 'stale'>;
  abstract remove(id: string): Promise<void>;
}

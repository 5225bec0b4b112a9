import { useQuery } from '@tanstack/react-query';
import { versionQuery, versionsQuery } from './rules.queries.js';

/** What a proposal begins with and is held against: the last version that was adopted, whatever is in force today. */
export function useLatestVersion(program: string) {
  const versions = useQuery(versionsQuery(program));
  const latest = versions.data?.items[0]?.version;
  const base = useQuery({ ...versionQuery(program, latest ?? ''), enabled: latest !== undefined });
  return {
    data: base.data,
    error: versions.error ?? base.error,
    retry: () => void (versions.error === null ? base.refetch() : versions.refetch()),
  };
}

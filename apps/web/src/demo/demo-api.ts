import { answered } from '../api/answer.js';

// Routes that exist in the demo only, and so in no document of the api.
export interface DemoPerson {
  email: string;
  name: string;
  role: string | null;
  /** What there is to see as somebody who has none. */
  about: string | null;
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const request = fetch(`/api/demo/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return answered<T>(
    request.then(async (response) => {
      const content: unknown = await response.json();
      return response.ok ? { data: content as T, response } : { error: content, response };
    }),
  );
}

export const demoApi = {
  people: () => call<{ items: DemoPerson[] }>('GET', 'people'),
  clock: () => call<{ now: string }>('GET', 'clock'),
  signIn: (email: string) => call('POST', 'sign-in', { email }),
  advance: (duration: string) => call<{ now: string }>('POST', 'clock', { advance: duration }),
  newMails: () => call<{ count: number }>('GET', 'mailbox/new'),
  reset: () => call<{ now: string }>('POST', 'reset'),
};

/** What has come since the mailbox was opened; asked for again, because mail comes by itself. */
export const newMailsQuery = {
  queryKey: ['demo', 'new-mails'],
  queryFn: demoApi.newMails,
  refetchInterval: 10_000,
};

export const demoPeopleQuery = { queryKey: ['demo', 'people'], queryFn: demoApi.people, staleTime: Infinity };

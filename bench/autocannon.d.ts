/** What the bench uses of autocannon, which ships no types. */
declare module 'autocannon' {
  interface Request {
    method: 'GET' | 'POST';
    path: string;
    headers: Record<string, string>;
    body?: string;
  }
  interface Client {
    setRequests(requests: Request[]): void;
  }
  interface Result {
    errors: number;
    timeouts: number;
    statusCodeStats: Record<string, { count: number }>;
  }
  interface Options {
    url: string;
    connections: number;
    amount: number;
    /** Milliseconds between two looks at whether all is answered. */
    sampleInt: number;
    setupClient(client: Client): void;
  }
  interface Instance extends Promise<Result> {
    on(event: 'start' | 'response', listener: () => void): void;
  }
  export default function autocannon(options: Options): Instance;
}

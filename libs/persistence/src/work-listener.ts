import { Client } from 'pg';
import { Wakeup } from './wakeup.js';

const RECONNECT_MS = 1_000;

/**
 * Calls back whenever a process signals that there is work. Its connection comes back by itself; what was missed in
 * between is found by polling.
 */
export class WorkListener {
  private client: Client | undefined;
  private closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onSignal: () => void,
    private readonly channel: string = Wakeup.CHANNEL,
  ) {}

  async listen(): Promise<void> {
    if (this.closed) return;
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      application_name: 'docket-listener',
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('notification', this.onSignal);
    client.once('end', () => this.reconnect());
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      this.onSignal();
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(): void {
    if (!this.closed) setTimeout(() => void this.listen(), RECONNECT_MS).unref();
  }
}

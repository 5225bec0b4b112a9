import { arch, cpus, loadavg, platform } from 'node:os';
import { format } from 'prettier';
import type { Measured } from './measure.js';
import type { Options } from './options.js';
import type { Spread } from './statistics.js';

/** The measured rows as a Markdown document. */
export function report(rows: readonly Measured[], options: Options, postgres: string): Promise<string> {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${platform()} ${arch()}`;
  const lines = rows.map(
    ({ row, name, ceiling, throughput, cpu }) =>
      `| ${row} | ${name} | ${text(throughput)} | ${cpu === undefined ? 'not measured' : text(cpu)} | ${ceiling} |`,
  );
  const rates = rows.map(
    ({ name, perSecond }) => `${name} ${Math.round(perSecond.product)} beside ${Math.round(perSecond.ceiling)}`,
  );
  return format(
    `# Bench

Written by \`npm run bench\`. Each row sends the same requests to the product and to its ceiling: raw Fastify and pg with
named statements on the same tables and the same PostgreSQL. Ratios are product to ceiling, median [least–most]. More
throughput and less CPU is better; 1 is the ceiling. Row 4 is the product beside itself, on databases of two sizes. Of the
forms, 9 in 100 are open; the others are decided or closed. CPU is that of the server and of all of PostgreSQL for a request; it
is the steadier number, as the load generator shares the machine. Row 17 calls both sides in one process, without a server.

- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${machine}; load average at the end, of which the bench itself makes about 3: ${loadavg()[1]?.toFixed(0) ?? ''}
- Node ${process.versions.node}, PostgreSQL ${postgres} with fsync
- ${options.pairs} pairs of about ${options.seconds} s each after ${options.warmUp.seconds} s and ${options.warmUp.requests} requests of warm-up for each side

| Row | Work | Throughput | CPU | Ceiling |
|---|---|---|---|---|
${lines.join('\n')}

Requests or calls per second, which say as much about the machine: ${rates.join('; ')}.
`,
    { parser: 'markdown', printWidth: 120 },
  );
}

export function text({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} [${min.toFixed(2)}–${max.toFixed(2)}]`;
}

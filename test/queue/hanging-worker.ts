import { openJobQueue } from '#queue';

/** A worker process that takes one job, says so and never finishes it. It leaves when it is killed. */
const { databaseUrl, redisUrl } = JSON.parse(process.argv[2] ?? '{}') as { databaseUrl: string; redisUrl?: string };

const hang = (_payload: unknown, id: string) => {
  process.send?.(id);
  return new Promise<void>(() => undefined);
};

const connection = openJobQueue({
  databaseUrl,
  redisUrl,
  onError: (error) => process.stderr.write(`${error.stack}\n`),
});
await connection.work({
  handlers: {
    'form.route': hang,
    'mail.send': hang,
    'bulk.run': hang,
    'file.discard': hang,
    'member.replace': hang,
    'claims.settle': hang,
    'claim.remind': hang,
    'term.remind': hang,
    'policy.replay': hang,
    'renewal.open': hang,
    'renewal.remind': hang,
    'renewal.close': hang,
    'renewal.audit': hang,
    'import.check': hang,
    'import.apply': hang,
    'import.expire': hang,
  },
  onFailure: () => Promise.resolve(),
  timing: { lockMs: 600, stalledCheckMs: 300 },
});
process.on('disconnect', () => process.exit());

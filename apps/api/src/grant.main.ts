import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig, runMain } from '#config';
import { DomainError } from '#domain';
import { Database, PersistenceModule, PostgresAccounts } from '#persistence';
import { GrantRole, ProgramRegister } from '#use-cases';
import { readGrantArguments, UsageError } from './grant/grant-arguments.js';

await runMain(async () => {
  const { email, grant } = readGrantArguments(process.argv.slice(2));
  const { databaseUrl, programsDir } = loadConfig(process.env, 'grant');
  const persistence = PersistenceModule.forRoot({ databaseUrl, programsDirectory: programsDir, poolSize: 2 });
  const app = await NestFactory.createApplicationContext(persistence, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    const accounts = new PostgresAccounts(app.get(Database));
    const isNew = await new GrantRole(accounts, app.get(ProgramRegister)).execute({ email, grant, grantedBy: null });
    const role = grant.program === null ? grant.role : `${grant.role} of ${grant.program}`;
    process.stdout.write(isNew ? `${email} is now ${role}.\n` : `${email} already is ${role}.\n`);
  } catch (error) {
    if (error instanceof DomainError) throw new UsageError(error.message);
    throw error;
  } finally {
    await app.close();
  }
});

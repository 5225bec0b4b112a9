import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig, runMain } from '#config';
import { DomainError } from '#domain';
import { Database, PersistenceModule, PostgresAccounts } from '#persistence';
import { Accounts, CheckNewcomer, GrantRole, LeastOpenWork, RemoveRole, SettleReview } from '#use-cases';
import { readGrantArguments, UsageError } from './grant/grant-arguments.js';

@Module({})
class GrantCommand {}

await runMain(async () => {
  const { email, grant, remove } = readGrantArguments(process.argv.slice(2));
  const { databaseUrl, programsDir } = loadConfig(process.env, 'grant');
  const persistence = PersistenceModule.forRoot({ databaseUrl, programsDirectory: programsDir, poolSize: 2 });
  const accounts = {
    provide: Accounts,
    inject: [Database],
    useFactory: (database: Database) => new PostgresAccounts(database),
  };
  const app = await NestFactory.createApplicationContext(
    {
      module: GrantCommand,
      imports: [persistence],
      providers: [accounts, CheckNewcomer, GrantRole, LeastOpenWork, RemoveRole, SettleReview],
    },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    const role = grant.program === null ? grant.role : `${grant.role} of ${grant.program}`;
    const order = { email, grant, grantedBy: null };
    if (remove) {
      const held = await app.get(RemoveRole).execute(order);
      process.stdout.write(held ? `${email} is no longer ${role}.\n` : `${email} is not ${role}.\n`);
      return;
    }
    const isNew = await app.get(GrantRole).execute(order);
    process.stdout.write(isNew ? `${email} is now ${role}.\n` : `${email} already is ${role}.\n`);
  } catch (error) {
    if (error instanceof DomainError) throw new UsageError(error.message);
    throw error;
  } finally {
    await app.close();
  }
});

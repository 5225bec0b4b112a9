import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, installationState, PersistenceModule, type InstallationState } from '#persistence';
import { DemoSeed } from './demo-seed.js';

@Module({ providers: [DemoSeed] })
class SeedModule {}

/** Seeds an empty database and says what it found; one that holds something is left as it is. */
export async function seedDemo(databaseUrl: string, programsDirectory: string): Promise<InstallationState> {
  const module = {
    module: SeedModule,
    imports: [PersistenceModule.forRoot({ databaseUrl, programsDirectory, poolSize: 2 })],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    const state = await installationState(app.get(Database, { strict: false }));
    if (state === 'empty') await app.get(DemoSeed).plant();
    return state;
  } finally {
    await app.close();
  }
}

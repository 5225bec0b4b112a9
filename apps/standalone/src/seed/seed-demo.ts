import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, installationState, PersistenceModule } from '#persistence';
import { DemoSeed } from './demo-seed.js';
import { SeedModule, type SeededSite } from './seed.module.js';

@Module({})
class SeedProgram {}

/**
 * Seeds an empty database, or one whose seed was cut short; a whole demo, and what is no demo, is left as it is.
 *
 * @returns whether there was something to do
 */
export async function seedDemo(databaseUrl: string, programsDirectory: string, site: SeededSite): Promise<boolean> {
  const module = {
    module: SeedProgram,
    imports: [PersistenceModule.forRoot({ databaseUrl, programsDirectory, poolSize: 2 }), SeedModule.forRoot(site)],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    const state = await installationState(app.get(Database, { strict: false }));
    const seed = app.get(DemoSeed, { strict: false });
    if (state === 'in-use' || (await seed.isPlanted())) return false;
    await seed.reset();
    return true;
  } finally {
    await app.close();
  }
}

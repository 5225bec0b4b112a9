import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#config';
import { ApiModule } from './api.module.js';

/** The api as declared, with nothing created: no database, no queue. For what is generated from its routes. */
export function previewApi(): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(NOTHING), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
}

const NOTHING: Config = {
  mode: 'production',
  logLevel: 'silent',
  dataDir: '',
  programsDir: '',
  redisUrl: undefined,
  databaseUrl: '',
  smtpUrl: '',
  filesUrl: undefined,
  publicUrl: 'https://docket.example',
  host: '',
  port: 0,
  trustProxy: [],
  payments: undefined,
  mailFrom: { name: '', address: '' },
};

import type { Area } from '../area.js';
import { ResourceRegister } from '../http/index.js';
import { ResourcesOfTheApi } from './resources.register.js';

/** What there is, for requests that are refused. */
export const resourcesArea: Area = {
  controllers: [],
  providers: [{ provide: ResourceRegister, useClass: ResourcesOfTheApi }],
};

import { ResourceRegister } from '../../apps/api/src/http/index.js';

/** For an api in which nothing has an address below a form or a program. */
export class NoResources extends ResourceRegister {
  expect(): Promise<void> {
    return Promise.resolve();
  }
}

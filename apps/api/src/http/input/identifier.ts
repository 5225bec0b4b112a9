import { RequestProblem } from '../problem/request-problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws RequestProblem `request.malformed` for a path parameter that ends in `Id` and is not a UUID. */
export function checkIdentifiers(params: Readonly<Record<string, string>>): void {
  const fields = Object.entries(params)
    .filter(([name, value]) => (name === 'id' || name.endsWith('Id')) && !UUID.test(value))
    .map(([name]) => ({ pointer: `/${name}`, message: `${name} must be a UUID` }));
  if (fields.length > 0) throw new RequestProblem('request.malformed', 'The address holds a malformed id.', { fields });
}

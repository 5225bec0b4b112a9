import { answered, Refusal, type Answer } from './answer.js';
import { requests } from './requests.js';

/** The api, as its OpenAPI document describes it. */
export const api = requests;

type Listener = () => void;
const listeners = new Set<Listener>();

/** Called when a request is refused because the session is over. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The data of an answer.
 *
 * @throws Refusal when the api said no, Unreachable when nothing came back
 */
export async function read<T>(request: Promise<Answer<T>>): Promise<T> {
  try {
    return await answered(request);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'access.sign-in-required') {
      for (const listener of listeners) listener();
    }
    throw error;
  }
}

import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const DIGITS = 8;
const derive = promisify<string, string, number, Buffer>(scrypt);

export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/**
 * What is stored of a code. Eight digits are too few for a fast hash: who reads the table would try them all.
 *
 * @param id of the code's row; it serves as the salt.
 */
export function hashCode(code: string, id: string): Promise<Buffer> {
  return derive(code, id, 32);
}

export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

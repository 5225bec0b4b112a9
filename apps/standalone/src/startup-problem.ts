/** Exit statuses of sysexits.h, for what the console explains in words. */
export const EXIT_UNAVAILABLE = 69;
export const EXIT_CANNOT_CREATE = 73;
export const EXIT_CONFIG = 78;

/** A reason not to start that the person at the console can do something about: printed without a stack. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';

  constructor(
    message: string,
    readonly exitCode = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The code of a failed system call, like `EACCES`. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns a refused write below `directory` into a sentence; anything else stays what it is. */
export function explainWrite(error: unknown, directory: string): unknown {
  const code = systemCode(error);
  if (code === undefined || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT', 'ENOTDIR', 'EDQUOT'].includes(code)) {
    return error;
  }
  return new StartupProblem(
    `Cannot write to ${directory} (${code}). Set DATA_DIR to a folder that you may write to, like DATA_DIR=/tmp/docket npm start.`,
    EXIT_CANNOT_CREATE,
    { cause: error },
  );
}

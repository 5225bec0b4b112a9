/** Exit status for incomplete or wrong settings: EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;

/** Everything that is wrong with the settings, found in one go. Values are never part of it: they may be secrets. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
  readonly exitCode = EXIT_CONFIG;

  constructor(readonly problems: readonly string[]) {
    super(['Docket cannot start with these settings:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}

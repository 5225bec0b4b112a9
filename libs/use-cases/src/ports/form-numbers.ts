/** Serial numbers of a program's forms: they only grow; a failed submission may leave a gap. */
export abstract class FormNumbers {
  abstract next(program: string): Promise<number>;
}

interface Waiting<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Gathers what is asked within one turn of the event loop, so that one round trip answers it all. It leaves after the
 * last of them has asked: nobody gets an answer that is older than their question. Measured on submit over 32
 * connections: clock, number and signal together come to half a round trip a form.
 */
export class Turn<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];

  /** @param answerAll returns one answer for each question, in their order. */
  constructor(private readonly answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => void this.leave());
    });
  }

  private async leave(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.answerAll(asked.map(({ question }) => question));
      if (answers.length !== asked.length) throw new Error(`${asked.length} questions got ${answers.length} answers.`);
      answers.forEach((answer, index) => asked[index]?.resolve(answer));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}

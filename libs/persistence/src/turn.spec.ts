import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Turn } from './turn.js';

function recording(): { sent: (readonly string[])[]; turn: Turn<string, string> } {
  const sent: (readonly string[])[] = [];
  const turn = new Turn<string, string>(async (questions) => {
    sent.push(questions);
    return questions.map((question) => question.toUpperCase());
  });
  return { sent, turn };
}

describe('a turn', () => {
  it('asks once for all who ask in it, and gives each their own answer', async () => {
    const { sent, turn } = recording();
    const answers = await Promise.all(['a', 'b', 'a'].map((question) => turn.ask(question)));
    expect({ answers, sent }).toEqual({ answers: ['A', 'B', 'A'], sent: [['a', 'b', 'a']] });
  });

  it('does not answer a later question with an earlier answer', async () => {
    const { sent, turn } = recording();
    const first = turn.ask('a');
    await nextTurn();
    const answers = await Promise.all([first, turn.ask('a')]);
    expect({ answers, sent }).toEqual({ answers: ['A', 'A'], sent: [['a'], ['a']] });
  });

  it('fails all of them when the round trip fails, and goes on with the next turn', async () => {
    const failures = [new Error('connection lost')];
    const turn = new Turn<string, string>(async (questions) => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      return questions;
    });
    const failed = await Promise.allSettled([turn.ask('a'), turn.ask('b')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await turn.ask('c')).toBe('c');
  });

  it('fails when an answer is missing', async () => {
    const turn = new Turn<string, string>(async () => []);
    await expect(turn.ask('a')).rejects.toThrow('1 questions got 0 answers.');
  });
});

import Sequencer from '@jest/test-sequencer';

/** Those that wait for processes first, to have the short ones beside them; those that a browser waits for last. */
const order = ['e2e', 'queue', 'integration', 'architecture', 'unit', 'browser'];

export default class TestOrder extends Sequencer {
  sort(tests) {
    const place = ({ context }) => order.indexOf(context.config.displayName?.name);
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}

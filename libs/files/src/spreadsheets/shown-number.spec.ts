import { expect, test } from '@jest/globals';
import { shownNumber } from './shown-number.js';

test.each([
  ['0000', 43, '0043'],
  ['0000', 123456, undefined],
  ['0000', 1234, undefined],
  ['0000', 0, '0000'],
  ['"CMI-"0000', 43, 'CMI-0043'],
  ['"CMI-"0000', 123456, 'CMI-123456'],
  ['\\C\\M\\I00', 7, 'CMI07'],
  ['00-00', 1234, '12-34'],
  ['00-00', 12345, '123-45'],
  ['000\\-00\\-0000', 123456789, '123-45-6789'],
  ['[Red]0000;[Blue]-0000', 43, '0043'],
  ['0000;-0000;"none"', 0, undefined],
  ['[$€-407]00', 7, '€07'],
  ['##00', 7, '07'],
  ['0" hours"', 3, '3 hours'],
  ['0', 43, undefined],
  ['General', 43, undefined],
  ['', 43, undefined],
  ['@', 43, undefined],
  ['0.00', 43, undefined],
  ['#,##0', 4300, undefined],
  ['0000%', 43, undefined],
  ['00E+00', 43, undefined],
  ['[>100]0000;00', 43, undefined],
  ['0000', 4.3, undefined],
  ['0000', -43, undefined],
])('the format %j shows %j as %j', (format, value, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

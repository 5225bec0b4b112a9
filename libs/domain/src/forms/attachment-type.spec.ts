import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors.js';
import { mayBecome, promisedType, requireType } from './attachment-type.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('a file’s name promises its type', () => {
  it.each([
    ['a.pdf', 'application/pdf', 'application/pdf'],
    ['a.PDF', 'application/pdf', 'application/pdf'],
    ['a.pdf', '', 'application/pdf'],
    ['a.docx', 'application/octet-stream', DOCX],
    ['a.txt', 'text/plain; charset=utf-8', 'text/plain'],
    ['a.jpeg', 'IMAGE/JPEG', 'image/jpeg'],
  ])('%s, called %s: %s', (name, claimed, type) => {
    expect(promisedType(name, claimed).mediaType).toBe(type);
  });

  it.each([
    ['a.html', 'text/html'],
    ['a.svg', 'image/svg+xml'],
    ['a.pdf', 'text/html'],
    ['a.png', 'image/svg+xml'],
    ['a.doc', 'application/msword'],
    ['a.docm', 'application/octet-stream'],
    ['a.xlsm', ''],
    ['a.csv', 'text/csv'],
    ['a.zip', 'application/zip'],
    ['a.exe', ''],
    ['pdf', ''],
    ['a.pdf.html', ''],
    ['a.', ''],
  ])('%s, called %s, is refused', (name, claimed) => {
    expect(() => promisedType(name, claimed)).toThrow(DomainError);
  });
});

describe('its bytes must keep the promise', () => {
  const [pdf, docx, text] = [promisedType('a.pdf', ''), promisedType('a.docx', ''), promisedType('a.txt', '')];

  it('the first of them by not being another type', () => {
    expect([mayBecome(pdf, 'application/pdf'), mayBecome(pdf, undefined), mayBecome(pdf, 'image/png')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([mayBecome(docx, 'application/zip'), mayBecome(docx, 'application/pdf')]).toEqual([true, false]);
    expect([mayBecome(text, undefined), mayBecome(text, 'application/pdf')]).toEqual([true, false]);
  });

  it('all of them by being it', () => {
    expect(() => requireType(docx, DOCX)).not.toThrow();
    for (const recognised of ['application/zip', 'application/vnd.ms-word.document.macroenabled.12', undefined]) {
      expect(() => requireType(docx, recognised)).toThrow('What is in it is not what its name says.');
    }
  });
});

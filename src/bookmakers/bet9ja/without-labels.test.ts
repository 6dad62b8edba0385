import { describe, expect, it } from 'vitest';
import { withoutLabels } from './without-labels.ts';

const without = (text: string): string => Buffer.from(withoutLabels(Buffer.from(text))).toString();

const labels = { 'M#S_1X2': { NAME: 'Home "side"' }, S_1X2_X: { NAME: 'Draw {or} [not]' }, S_GGNG_Y: 'Both, \\ é' };
const bodyOf = (trans: unknown, id = 1): string =>
  JSON.stringify({ R: 'OK', D: { ID: id, TRANS: trans, O: { S_1X2_1: '2.1' } } });

describe('the dictionary of a body', () => {
  it('is left out, the first time and again, and nothing else is', () => {
    for (const id of [1, 2, 3]) expect(without(bodyOf(labels, id))).toBe(bodyOf({}, id));
    const others = { ...labels, S_OU_O: 'Over' };
    for (const id of [1, 2]) expect(without(bodyOf(others, id))).toBe(bodyOf({}, id));
    expect(without(bodyOf(labels))).toBe(bodyOf({}));
  });

  it('stays where it is none, or is not whole', () => {
    for (const trans of [undefined, null, [], 'x', { a: { b: { c: { d: {} } } } }]) {
      expect(without(bodyOf(trans))).toBe(bodyOf(trans));
    }
    for (const body of ['', '{}', '"TRANS":{', '{"TRANS":{"a":"b"', '{"TRANS":{"a" "b"}}', '{"TRANS":{"a":"b}']) {
      expect(without(body)).toBe(body);
    }
  });

  it('that was met before does not mend a body that is cut off within', () => {
    const whole = bodyOf(labels);
    expect(without(whole)).toBe(bodyOf({}));
    const cut = whole.slice(0, whole.indexOf('Draw') + 2);
    expect(without(cut)).toBe(cut);
  });

  it('is not looked for inside of texts', () => {
    const body = JSON.stringify({ R: 'OK', D: { DS: 'a "TRANS":{"b":"c"} d' } });
    expect(without(body)).toBe(body);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRecord } from '../../src/record/export.ts';
import { placeInJson, placeOfSyntaxError } from '../../src/record/json-place.ts';
import { readRecord } from '../../src/record/parse.ts';
import { anyRecord, recorded } from '../support/any-record.ts';

const script = [{ after: 60_000, command: { type: 'note' as const, text: '<img src=x onerror=alert(1)> </script>' } }];
const sample = recorded('3', script);
const text = JSON.stringify(sample, null, 2);
const problem = (changed: string) => {
  const read = readRecord(changed, 'mine.json');
  if (read.ok) throw new Error('was read');
  const [first] = read.problems;
  if (!first) throw new Error('no problem said');
  expect(first.suggestion.en).not.toBe('');
  expect(first.file).toBe('mine.json');
  return first;
};
const lineOf = (needle: string, within = text) => within.slice(0, within.indexOf(needle)).split('\n').length;

describe('reading a record', () => {
  it('leaves HTML and script in texts as the data they are', () => {
    const read = readRecord(exportRecord(sample));
    expect(read.ok && read.record.commands[0]?.command).toEqual(script[0]?.command);
  });

  it('says the line and column at which JSON breaks', () => {
    const broken = text.replace('"seat": "on-call",', '"seat": on-call,');
    expect(problem(broken)).toMatchObject({ code: 'not-json', line: lineOf('"seat": "on-call"'), column: 13 });
    expect(problem('')).toMatchObject({ code: 'not-json', line: 1, column: 1 });
    expect(problem(text.slice(0, 400)).code).toBe('not-json');
  });

  it('says where a field is wrong, missing or not known', () => {
    expect(problem(text.replace('"mode": "practice"', '"mode": "dream"'))).toMatchObject({
      code: 'not-a-record',
      line: lineOf('"mode"'),
      column: 13,
    });
    expect(problem(text.replace('"type": "note"', '"type": "nuke"')).line).toBe(lineOf('"type": "note"'));
    expect(problem(text.replace('"ended": true', '"finished": true')).message.en).toContain('ended');
    const { events: _, ...less } = sample;
    expect(problem(JSON.stringify(less))).toMatchObject({
      line: 1,
      message: { en: expect.stringContaining('events') },
    });
    expect(problem('[]').code).toBe('not-a-record');
    expect(problem('null').code).toBe('not-a-record');
  });

  it('checks what every event holds', () => {
    const bent = structuredClone(sample) as { events: Record<string, unknown>[] };
    const fired = bent.events.find(({ type }) => type === 'alert.fired');
    if (fired) fired.value = 'much';
    expect(problem(JSON.stringify(bent)).message.en).toMatch(/events\.\d+\.value/);
  });

  it('refuses files that are too large, too deep or of another format, and names the way out', () => {
    expect(problem(`"${'x'.repeat(5_000_000)}"`)).toMatchObject({ code: 'too-large', line: 1 });
    expect(problem('['.repeat(100_000) + ']'.repeat(100_000)).code).toMatch(/^(too-deep|not-json)$/);
    expect(problem(text.replace('tocsin/record/1', 'tocsin/record/9'))).toMatchObject({
      code: 'other-format',
      line: lineOf('"format"'),
      message: { en: expect.stringContaining('tocsin/record/9') },
    });
  });

  it('refuses names that JavaScript objects are born with', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const changed = text.replace('"marks": [', `"${name}": {"polluted": true}, "marks": [`);
      expect(problem(changed)).toMatchObject({ code: 'reserved-name', line: lineOf('"marks"') });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throws and never gives half a record, whatever is done to the text', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 6 }), (record, place, cut, put) => {
        const whole = exportRecord(record);
        const at = place % whole.length;
        const read = readRecord(whole.slice(0, at) + put + whole.slice(at + cut));
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('places in JSON', () => {
  it('finds the same texts broken as JSON.parse does', () => {
    const nearly = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '1', '\\', ' '))
      .map(([json, at, put]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place);
      });
    fc.assert(
      fc.property(nearly, (json) => {
        let sound = true;
        try {
          JSON.parse(json);
        } catch {
          sound = false;
        }
        expect(placeOfSyntaxError(json) === null).toBe(sound);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a value by its path, or the nearest thing around it', () => {
    const json = '{\n  "a": [1, {"b": true}],\n  "c\\u0041": null\n}';
    expect(placeInJson(json, ['a', 1, 'b'])).toEqual({ line: 2, column: 18 });
    expect(placeInJson(json, ['a', 7])).toEqual({ line: 2, column: 8 });
    expect(placeInJson(json, ['cA'])).toEqual({ line: 3, column: 14 });
    expect(placeInJson(json, [])).toEqual({ line: 1, column: 1 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contested } from '../../src/record/review.ts';
import { fleshedOut, readSlim, slimText } from '../../src/record/slim.ts';
import { anyRecord, recorded } from '../support/any-record.ts';
import { drillPlan } from '../support/drill-plan.ts';

const record = contested(
  recorded('7', [{ after: 240_000, command: { type: 'acknowledge' } }]),
  'SEV-1',
  'The phone was dead.',
  '2026-03-03T14:30:00.000Z',
);

describe('a record in a link', () => {
  it('is the same record when it is opened, but for its clock', () => {
    const slim = readSlim(slimText(record));
    if (!slim) throw new Error('not read');
    expect(fleshedOut(drillPlan, slim)).toEqual({ ...record, marks: [] });
    expect(slimText(record).length).toBeLessThan(JSON.stringify(record).length / 2);
  });

  it('holds for any drill', () => {
    fc.assert(
      fc.property(anyRecord, (one) => {
        const slim = readSlim(slimText(one));
        expect(slim && fleshedOut(drillPlan, slim)).toEqual({ ...one, marks: [] });
      }),
      { numRuns: 10 },
    );
  });

  it('is refused when something in it was changed, and read as none when it is something else', () => {
    const slim = readSlim(slimText(record));
    if (!slim) throw new Error('not read');
    const [first] = slim.commands;
    if (!first) throw new Error('no command');
    expect(fleshedOut(drillPlan, { ...slim, commands: [{ ...first, at: first.at - 1000 }] })).toBeNull();
    expect(fleshedOut(drillPlan, { ...slim, header: { ...slim.header, variant: 'none' } })).toBeNull();
    for (const text of ['', '{', '[]', '{"format":"tocsin/link/2"}', slimText(record).slice(0, -1)])
      expect(readSlim(text)).toBeNull();
  });
});

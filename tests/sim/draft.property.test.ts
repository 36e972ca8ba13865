/** A draft is written as if it could change: what comes of it is what would have come of changing a copy, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, produce } from '../../src/sim/draft.ts';
import { frozenThrough } from '../../src/sim/frozen.ts';

interface Person {
  name: string;
  tags: string[];
  at: { place: number } | null;
}

interface Small {
  count: number;
  people: Person[];
  byName: Record<string, Person>;
  maybe?: string;
}

const name = fc.constantFrom('ada', 'bob', 'cleo');
const person: fc.Arbitrary<Person> = fc.record({
  name,
  tags: fc.array(name, { maxLength: 3 }),
  at: fc.option(fc.record({ place: fc.nat(9) })),
});
const small: fc.Arbitrary<Small> = fc.record(
  { count: fc.nat(9), people: fc.array(person, { maxLength: 4 }), byName: fc.dictionary(name, person), maybe: name },
  { requiredKeys: ['count', 'people', 'byName'] },
);

/** Something that is done to a draft or, the same, to data of one’s own. What is put into it is made anew each time. */
type Change = (data: Small) => void;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.nat(9).map((n) => (data: Small) => void Object.assign(data, { count: n })),
  name.map((n) => (data: Small) => void Object.assign(data, { maybe: n })),
  fc.constant((data: Small) => void delete data.maybe),
  person.map((p) => (data: Small) => void data.people.push(structuredClone(p))),
  fc.tuple(fc.nat(3), fc.nat(2)).map(
    ([at, many]) =>
      (data: Small) =>
        void data.people.splice(at, many),
  ),
  fc.tuple(fc.nat(3), person).map(
    ([at, p]) =>
      (data: Small) =>
        void data.people.splice(at, 0, structuredClone(p)),
  ),
  fc.tuple(fc.nat(3), person).map(([at, p]) => (data: Small) => {
    if (at < data.people.length) data.people[at] = structuredClone(p);
  }),
  fc.tuple(name, name).map(([n, to]) => (data: Small) => {
    const found = data.people.find((p) => p.name === n);
    if (found) found.name = to;
  }),
  fc.tuple(name, name).map(([n, tag]) => (data: Small) => {
    data.people.findLast((p) => p.name === n)?.tags.push(tag);
  }),
  fc.tuple(name, fc.nat(9)).map(([n, place]) => (data: Small) => {
    for (const found of data.people.filter((p) => p.name === n)) if (found.at) found.at.place = place;
  }),
  fc.tuple(name, person).map(
    ([n, p]) =>
      (data: Small) =>
        void Object.assign(data.byName, { [n]: structuredClone(p) }),
  ),
  name.map((n) => (data: Small) => void delete data.byName[n]),
  fc.tuple(name, name).map(([n, tag]) => (data: Small) => {
    const own = data.byName[n];
    if (own) own.tags = own.tags.filter((t) => t !== tag);
  }),
  name.map((n) => (data: Small) => {
    data.people = data.people.filter((p) => p.name !== n);
  }),
  // Found, moved by what is put in before it, and only then written to.
  fc.tuple(person, fc.nat(9)).map(([p, place]) => (data: Small) => {
    const [first] = data.people;
    data.people.splice(0, 0, structuredClone(p));
    if (first) first.at = { place };
  }),
  // Made for the draft, of a part of the draft.
  name.map((n) => (data: Small) => {
    const { at = null } = data.people[0] ?? {};
    data.byName[n] = { name: n, tags: [...(data.people[0]?.tags ?? [])], at: at && { ...at } };
  }),
);

const changes = fc.array(change, { maxLength: 12 });

describe('a draft', () => {
  it('becomes what a copy becomes that is changed in the same way, and leaves what it was made of as it was', () => {
    fc.assert(
      fc.property(small, changes, (data, all) => {
        const base = frozenThrough(structuredClone(data));
        const copy = structuredClone(data);
        const made = produce(base, (draft) => all.forEach((one) => void one(draft)));
        all.forEach((one) => void one(copy));
        expect(made).toEqual(copy);
        expect(base).toEqual(data);
        // No draft is left in it: it can be cloned.
        expect(structuredClone(made)).toEqual(copy);
      }),
      { numRuns: 400 },
    );
  });

  it('reads as the data that it stands for', () => {
    fc.assert(
      fc.property(small, changes, (data, all) => {
        const copy = structuredClone(data);
        produce(data, (draft) => {
          for (const one of all) {
            one(draft);
            one(copy);
            expect(JSON.stringify(draft)).toBe(JSON.stringify(copy));
            expect({ ...draft.byName }).toEqual(copy.byName);
            expect('maybe' in draft).toBe('maybe' in copy);
            expect(draft.people.map((p) => p.name)).toEqual(copy.people.map((p) => p.name));
            expect(draft.people.some((p) => p.tags.includes('ada'))).toBe(
              copy.people.some((p) => p.tags.includes('ada')),
            );
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('gives plain data that stays as it is, whatever is written after', () => {
    fc.assert(
      fc.property(small, changes, changes, (data, before, after) => {
        const copy = structuredClone(data);
        const made = produce(data, (draft) => {
          for (const one of before) one(draft);
          const given = plain(draft);
          const then = structuredClone(given);
          for (const one of after) one(draft);
          expect(given).toEqual(then);
        });
        for (const one of [...before, ...after]) one(copy);
        expect(made).toEqual(copy);
      }),
      { numRuns: 200 },
    );
  });
});

const base: Small = {
  count: 1,
  people: [
    { name: 'ada', tags: ['x'], at: { place: 1 } },
    { name: 'bob', tags: [], at: null },
  ],
  byName: {},
};

it('is the very same when nothing is written, or only what was there', () => {
  expect(produce(base, () => {})).toBe(base);
  expect(produce(base, (draft) => void Object.assign(draft, { count: 1 }))).toBe(base);
  expect(produce(base, (draft) => void draft.people.find((p) => p.name === 'ada')?.at)).toBe(base);
});

it('keeps the very parts that were not written to', () => {
  const made = produce(base, (draft) => {
    const bob = draft.people.find((p) => p.name === 'bob');
    if (bob) bob.at = { place: 2 };
  });
  expect(made.byName).toBe(base.byName);
  expect(made.people[0]).toBe(base.people[0]);
  expect(made.people[1]).toEqual({ name: 'bob', tags: [], at: { place: 2 } });
  expect(made.people[1]?.tags).toBe(base.people[1]?.tags);
});

it('lets nobody write to what was taken out, as that would be lost', () => {
  const write = () =>
    produce(base, (draft) => {
      const [first] = draft.people;
      draft.people = [];
      if (first) first.name = 'cleo';
    });
  expect(write).toThrow('in it no more');
});

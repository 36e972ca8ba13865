import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, moveKey, ownKeys, resetKeys, SINGLE_KEY_IDS, SINGLE_KEYS } from '../../../src/play/ui/own-keys.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
});

const first = Object.fromEntries(SINGLE_KEY_IDS.map((id) => [id, SINGLE_KEYS[id].keys]));

describe('keys that a person has moved', () => {
  beforeEach(() => kept.clear());

  it('lie where they were put, and all go back when asked', () => {
    expect(ownKeys()).toEqual(first);
    expect(moveKey('pause', 'k')).toEqual({ ok: true });
    expect(moveKey('filter', 'é')).toEqual({ ok: true });
    expect(ownKeys()).toEqual({ ...first, pause: 'k', filter: 'é' });
    resetKeys();
    expect(ownKeys()).toEqual(first);
  });

  it('never lie two on one key, and whose it is is said; one that was left is free', () => {
    expect(moveKey('pin', 'w')).toEqual({ ok: false, why: 'taken', by: 'jump' });
    expect(ownKeys()).toEqual(first);
    expect(moveKey('jump', 'q')).toEqual({ ok: true });
    expect(moveKey('pin', 'w')).toEqual({ ok: true });
    expect(moveKey('pin', 'w')).toEqual({ ok: true });
  });

  it.each(['1', 'g', 'escape', 'tab', 'enter', 'f6', 'arrowup', '', 'ab', '+', ' '])('cannot lie on “%s”', (key) => {
    expect(moveKey('pin', key)).toEqual({ ok: false, why: 'unfit' });
  });

  it('are as at first where what is kept is no such thing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{"pin":"w"}'), fc.constant('{"pin":7}')), (text) => {
        kept.set('tocsin/keys/1', text);
        const keys = Object.values(ownKeys());
        expect(new Set(keys).size).toBe(SINGLE_KEY_IDS.length);
      }),
    );
  });

  it('are written as shortcuts are', () => {
    expect([' ', 'P', '/'].map(keyOf)).toEqual(['space', 'p', '/']);
  });
});

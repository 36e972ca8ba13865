import { describe, expect, it } from 'vitest';
import { daysBetween, readDate } from '../../src/runbook/dates.ts';
import { readDuration, readWindow } from '../../src/runbook/read/durations.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('readDuration', () => {
  it.each([
    ['15 min', 15 * MINUTE],
    ['15mn', 15 * MINUTE],
    ['< 15 minutes', 15 * MINUTE],
    ['90s', 90_000],
    ['1h', HOUR],
    ['1h30', 90 * MINUTE],
    ['1 h 30 min', 90 * MINUTE],
    ['1,5 h', 90 * MINUTE],
    ['1.5 hours', 90 * MINUTE],
    ['24h', DAY],
    ['1 semaine', 7 * DAY],
    ['2 weeks', 14 * DAY],
    ['3 jours', 3 * DAY],
    ['under an hour', HOUR],
    ['within the hour', HOUR],
    ['moins d’une heure', HOUR],
    ['half an hour', 30 * MINUTE],
    ['une demi-heure', 30 * MINUTE],
    ['un quart d’heure', 15 * MINUTE],
    ['quinze minutes', 15 * MINUTE],
    ['two hours', 2 * HOUR],
    ['30-minute limit', 30 * MINUTE],
    ['**4 heures**', 4 * HOUR],
  ])('reads %s', (text, ms) => {
    expect(readDuration(text)).toEqual({ ms, text });
  });

  it.each([
    '2 business days',
    '2 jours ouvrés',
    'next release',
    'prochaine version',
    '1h+',
    'best effort',
    '2-4 h',
    'more than 1 day',
    '1 mois',
    'Immediately',
  ])('keeps the words of %s, which is no fixed time', (text) => {
    expect(readDuration(text)).toEqual({ ms: null, text });
  });

  it.each(['', '-', 'N/A', 'P95 latency', 'HTTP/2 200', 'version 3', '24/7'])('finds none in "%s"', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});

describe('readWindow', () => {
  it.each([
    ['0-15 min', 0, 15 * MINUTE],
    ['15–30 minutes', 15 * MINUTE, 30 * MINUTE],
    ['30 min - 1 h', 30 * MINUTE, HOUR],
    ['de 15 à 30 min', 15 * MINUTE, 30 * MINUTE],
    ['1h+', HOUR, null],
    ['> 60 min', HOUR, null],
    ['T+30 min', 30 * MINUTE, null],
    ['au-delà de 1 h', HOUR, null],
    ['after 1h30', 90 * MINUTE, null],
    ['first 15 min', 0, 15 * MINUTE],
    ['Immédiat', 0, null],
  ])('reads %s', (text, fromMs, toMs) => {
    expect(readWindow(text)).toEqual({ fromMs, toMs });
  });

  it.each(['P1', 'On-call', ''])('finds none in "%s"', (text) => {
    expect(readWindow(text)).toBeNull();
  });
});

describe('readDate', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['checked on 2 March 2026', '2026-03-02'],
    ['March 2nd, 2026', '2026-03-02'],
    ['le 1er août 2026', '2026-08-01'],
    ['vérifié le 3 févr. 2026', '2026-02-03'],
    ['15 juillet 2026', '2026-07-15'],
    ['02/03/2026', '2026-03-02'],
    ['12/25/2026', '2026-12-25'],
    ['mai 2026', '2026-05-01'],
  ])('reads %s', (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  it.each(['2026', '30 February 2026', '31/04/2026', 'in March', ''])('finds none in "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('counts days over months, leap years and back', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
  });
});

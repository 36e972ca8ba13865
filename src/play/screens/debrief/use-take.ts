import { useEffect, useState } from 'react';
import { type Take, takeOf } from '../../../debrief/take.ts';
import { eventsHash } from '../../../record/digest.ts';
import type { OpenedRecord } from '../../shell/open-record.ts';

/**
 * The drill played again in this page, a moment after the debrief has been painted. 'differs' when it does not come out as
 * the record says (another engine or other content): looking back and what-if would then show another drill.
 */
export function useTake({ record, plan }: OpenedRecord): Take | null | 'differs' {
  const [take, setTake] = useState<Take | null | 'differs'>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      try {
        const played = takeOf(plan, record);
        setTake(eventsHash(played.film.events) === record.digests.events ? played : 'differs');
      } catch {
        setTake('differs');
      }
    }, 50);
    return () => clearTimeout(timer);
  }, [record, plan]);
  return take;
}

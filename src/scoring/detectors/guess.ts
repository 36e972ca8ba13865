import { type Finding, findAll } from './finding.ts';

const HEDGE_EN = String.raw`(?:probably|possibly|presumably|apparently|perhaps|maybe|likely|might|may|could(?!\s+not\b|n['’]t\b)|we\s+(?:think|suspect|believe|guess)|seems?\s+to)`;
const CAUSE_EN = String.raw`(?:due\s+to|caused|because|comes?\s+from|coming\s+from|related\s+to|linked\s+to|root\s+cause|origin|a\s+bug|an?\s+attack)`;
const HEDGE_FR = String.raw`(?:probablement|sans\s+doute|peut-[êe]tre|vraisemblablement|apparemment|(?:nous|on)\s+(?:pens|suppos|soup[çc]onn)[\wÀ-ſ]+|sembl[\wÀ-ſ]+|pourrait|il\s+se\s+peut)`;
const CAUSE_FR = String.raw`(?:d[ûu]e?s?\s+(?:à|au|aux)|caus[ée][\wÀ-ſ]*|à\s+cause|li[ée]e?s?\s+(?:à|au|aux)|provo[\wÀ-ſ]+|v(?:ient|enir|iendrait)\s+(?:de|du|d['’])|provien[\wÀ-ſ]+|l['’]origine|un\s+bug|une\s+attaque)`;

const PATTERNS = [
  new RegExp(String.raw`\b${HEDGE_EN}\b[^.!?\n]{0,50}\b${CAUSE_EN}\b`, 'gi'),
  new RegExp(String.raw`\b${CAUSE_EN}\b[^.!?\n]{0,20}\b${HEDGE_EN}\b`, 'gi'),
  new RegExp(String.raw`${HEDGE_FR}[^.!?\n]{0,50}${CAUSE_FR}`, 'gi'),
  new RegExp(String.raw`${CAUSE_FR}[^.!?\n]{0,20}${HEDGE_FR}`, 'gi'),
];

/** A guess at the cause: hedged words beside words of cause, in one sentence. */
export const guesses = (text: string): Finding[] => findAll('guess-at-cause', text, PATTERNS);

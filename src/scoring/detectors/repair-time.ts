import { type Finding, findAll } from './finding.ts';

const TIME = String.raw`(?:\d|an?\s+hour|half\s+an|une?\s+(?:heure|demi)|noon|midi|ce\s+soir|tonight|quelques\s+minutes|a\s+few\s+minutes)`;
const FUTURE_EN = String.raw`(?:will|'ll|’ll|should|shall|going\s+to|expect\w*|promise\w*|guarantee\w*|estimate\w*)`;
const FUTURE_FR = String.raw`(?<![A-Za-zÀ-ſ])(?:(?:sera|seront|serait|seraient|va|vont)(?![A-Za-zÀ-ſ])|devr(?:a|ont|ait|aient)|pr[ée]v(?:u|oi|oy|is)[\wÀ-ſ]*|promet[\wÀ-ſ]*|garanti[\wÀ-ſ]*|esti[\wÀ-ſ]+|attend[\wÀ-ſ]+|reviendra|rétablirons|réparerons|corrigerons)`;
const MENDED_EN = String.raw`(?:fixed|back|restored|resolved|repaired|solved|working|available|online|up\s+again|fix)`;
const MENDED_FR = String.raw`(?:r[ée]tabli[\wÀ-ſ]*|r[ée]par[\wÀ-ſ]*|r[ée]solu[\wÀ-ſ]*|corrig[\wÀ-ſ]*|retour[\wÀ-ſ]*|disponible[\wÀ-ſ]*|fonctionn[\wÀ-ſ]+|revenu[\wÀ-ſ]*)`;

const PATTERNS = [
  new RegExp(
    String.raw`\b${FUTURE_EN}\b[^.!?\n]{0,50}\b${MENDED_EN}\b[^.!?\n]{0,30}\b(?:by|within|in|before|at)\s+${TIME}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:by|within|in|before)\s+${TIME}[^.!?\n]{0,30}\b${FUTURE_EN}\b[^.!?\n]{0,30}\b${MENDED_EN}\b`,
    'gi',
  ),
  /\bETA\b[^.!?\n]{0,20}\d/gi,
  new RegExp(
    String.raw`${FUTURE_FR}[^.!?\n]{0,50}${MENDED_FR}[^.!?\n]{0,30}(?:d['’]ici|dans|avant|sous|à|vers)\s+(?:[\wÀ-ſ]+\s+)?${TIME}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?:d['’]ici|dans|avant|sous)\s+(?:[\wÀ-ſ]+\s+)?${TIME}[^.!?\n]{0,40}${FUTURE_FR}[^.!?\n]{0,30}${MENDED_FR}`,
    'gi',
  ),
];

/** A time by which the repair is promised: `will be fixed within 10 minutes`, `sera rétabli d’ici 15 h`. */
export const repairTimes = (text: string): Finding[] => findAll('repair-time', text, PATTERNS);

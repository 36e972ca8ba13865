/** What somebody's role or line of the phone book means, whatever a team calls it: read from its words, in English or French. */
import type { Rulebook } from './rulebook.ts';

/** In the order in which words decide: a communication lead is no lead developer, customer support is no client. */
const JOBS = [
  ['secondary', /\bsecond(?:ary|aire|e)?\b|\bback-?up\b|suppleant|renfort/],
  ['on-call', /\bon-?call\b|\boncall\b|astreinte|\bprimary\b|first responder|premier niveau/],
  ['support', /\bsupport\b|service client|customer (?:care|service|success)|\bsav\b/],
  ['communication', /communicat|\bcomms?\b|porte-parole|\bpress\b|liaison/],
  ['commander', /\bcommand|incident (?:lead|manager)|\bic\b|responsable d'incident|coordinat|pilote/],
  ['head', /\bcto\b|chief tech|direct(?:eur|rice) technique|(?:vp|head) (?:of )?eng|\bdirector\b|\bdsi\b|\bcio\b/],
  ['owner', /\bceo\b|founder|fondat|\bpdg\b|direct(?:eur|rice) general|\bdirection\b/],
  ['client', /client|customer|account manager/],
  [
    'lead',
    /\blead\b|\blead-?dev|engineering manager|team lead|chef d'equipe|responsable (?:dev|technique)|(?:dev|tech|team) manager/,
  ],
  ['expert', /\bsme\b|expert|specialist/],
] as const satisfies readonly (readonly [string, RegExp])[];

type Job = (typeof JOBS)[number][0];

const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', "'")
    .replace(/[_.]/g, ' ')
    .toLowerCase();

/** The job that words speak of; null when they name none. Dashes join words and part them: `lead-dev`, `tech-lead`. */
export function jobOf(words: string): Job | null {
  const said = folded(words);
  const parted = said.replaceAll('-', ' ');
  return JOBS.find(([, pattern]) => pattern.test(said) || pattern.test(parted))?.[0] ?? null;
}

/** The same name, whatever its case, accents and a leading @. */
export const sameName = (a: string, b: string): boolean =>
  folded(a).trim().replace(/^@/, '') === folded(b).trim().replace(/^@/, '');

/** The role of a rulebook that has this job: by its id, else by its words; null when it has none. */
export function roleWith(rulebook: Pick<Rulebook, 'roles'>, job: Job): string | null {
  const { roles } = rulebook;
  const byId = roles.find((r) => jobOf(r.id) === job);
  return (byId ?? roles.find((r) => jobOf(`${r.name.en} / ${r.name.fr}`) === job))?.id ?? null;
}

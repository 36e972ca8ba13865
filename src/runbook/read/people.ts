/** Roles and contacts. */
import { readDate } from '../dates.ts';
import type { Table } from './block.ts';
import { about, type Desk, note, tables, take } from './desk.ts';
import { readDuration } from './durations.ts';
import { leadingLevel } from './levels.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Draft, DraftRole } from './reading.ts';
import { itemsIn, type Section } from './sections.ts';
import { columnOf } from './topics.ts';
import { fold, freeId, isNothing, plain, slug, wording } from './words.ts';

type Contact = Draft['contacts'][number];

const KNOWN_ROLES: readonly (readonly [string, RegExp])[] = [
  ['on-call', /\bon-? ?call\b|\bastreinte|first responder|primary responder/],
  ['ic', /incident (?:commander|manager|lead)|commandant|\bic\b|responsable d'incident|pilote/],
  ['sme', /subject matter expert|\bsme\b|expert/],
  ['communication', /communicat|\bcomms?\b|porte-parole|liaison/],
];

/** The id of a role by what it means: `on-call`, `ic`, `sme`, `communication`, else its words. */
export function roleIdOf(words: string): string {
  const folded = fold(words);
  return KNOWN_ROLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? slug(words.replace(/\(.*?\)/g, ''));
}

/** Who does what. */
export function readRoles(desk: Desk): DraftRole[] {
  const roles: DraftRole[] = [];
  const add = (name: string, duties: string, line: number) => {
    const said = wording(plain(name));
    if (!said || said.en.length > 80) return;
    const id = freeId(
      roleIdOf(name),
      roles.map((r) => r.id),
      'role',
    );
    roles.push({ id, name: said, duties: wording(plain(duties)) });
    note(desk, `roles.${id}`, line);
  };
  for (const { table, section } of tables(desk)) {
    if (section.topic !== 'roles' && !/^roles?$/.test(fold(table.header[0] ?? ''))) continue;
    const role = Math.max(0, columnOf(table.header, 'role'));
    const duties = columnOf(table.header, 'duties', role);
    if (duties < 0 || columnOf(table.header, 'phone') >= 0) continue;
    for (const row of table.rows) add(row.cells[role] ?? '', row.cells[duties] ?? '', row.line);
    take(desk, table);
  }
  if (roles.length > 0) return roles;
  for (const section of about(desk, 'roles')) {
    for (const item of itemsIn(section.blocks.slice(0, 40).filter((b) => b.kind === 'list'))) {
      const [, name, duties = ''] = /^(.{2,60}?)\s*(?::|\s[-–—]\s)\s*(.*)$/.exec(plain(item.text)) ?? [];
      if (!name) continue;
      add(name, [duties, ...itemsIn(item.blocks).map((i) => plain(i.text))].filter(Boolean).join(', '), item.line);
      for (const inner of item.blocks) take(desk, inner);
    }
    if (section.ownTopic === 'roles' || section.depth === 0) continue;
    const words = section.blocks.flatMap((b) =>
      b.kind === 'paragraph' ? b.lines.map((l) => plain(l.text)) : itemsIn([b]).map((i) => plain(i.text)),
    );
    if (words.length === 0) continue;
    add(section.title, words.join(', '), section.line);
    for (const block of section.blocks) take(desk, block);
  }
  return roles;
}

/** "Contacts checked on 3 March 2026". */
const CHECKED = /(?:checked|verified|reviewed|up to date|verifie|controle|a jour).{0,20}\b20\d\d\b/;

/** The phone book. A name the rotation fills is null; a placeholder is no number. */
export function readContacts(desk: Desk): Contact[] {
  const contacts: Contact[] = [];
  for (const { table } of tables(desk)) readContactTable(desk, contacts, table);
  if (contacts.length === 0)
    for (const section of about(desk, 'contacts', 'escalation')) readContactList(desk, contacts, section);
  for (const section of about(desk, 'contacts')) noteChecked(desk, section);
  return contacts;
}

/** Notes where the section says when its contacts were checked. */
export function noteChecked(desk: Desk, section: Section): void {
  const lines = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'quote' ? block.lines : block.kind === 'list' ? block.items : [],
  );
  for (const { text, line } of [{ text: section.title, line: section.line }, ...lines])
    if (CHECKED.test(fold(text))) addChecked(desk, null, text, line);
}

/** Notes the day on which a contact, or all of them (null), were checked. */
export function addChecked(desk: Desk, contact: string | null, day: string, line: number): void {
  desk.checked.push({ contact, on: readDate(day), line });
  note(desk, contact === null ? 'contacts.checked' : `contacts.${contact}.checked`, line);
}

function addContact(
  desk: Desk,
  contacts: Contact[],
  role: string,
  hours: string,
  given: Partial<Pick<Contact, 'name' | 'phone' | 'chat'>>,
  line: number,
): string | null {
  const said = wording(plain(role));
  if (!said) return null;
  const when = fold(`${role} ${hours}`);
  const weekend = /week-?end|samedi|dimanche|saturday|sunday/.test(when);
  const base = roleIdOf(role);
  const id = freeId(
    weekend && base === 'on-call' ? 'on-call-weekend' : base,
    contacts.map((c) => c.id),
    'contact',
  );
  contacts.push({
    id,
    role: said,
    audience: /\bclients?\b|customer|usager/.test(fold(role)) ? 'client' : 'team',
    hours: weekend ? 'weekend' : /semaine|week|jours? ouvr/.test(when) ? 'week' : 'always',
    name: given.name ?? null,
    phone: given.phone ?? null,
    chat: given.chat ?? null,
  });
  note(desk, `contacts.${id}`, line);
  return id;
}

/** The cell's words, unless it says nothing, holds a placeholder or points at the rotation. */
export function filled(cell: string): string | null {
  const words = plain(cell);
  return isNothing(words) ||
    placeholdersIn(cell).length > 0 ||
    /^(?:rotation|rota|roster|voir|see|planning|cf\b|schedule)/.test(fold(words))
    ? null
    : words;
}

function readContactTable(desk: Desk, contacts: Contact[], table: Table): void {
  const { header, rows } = table;
  const phone = columnOf(header, 'phone');
  const chat = columnOf(header, 'chat', phone);
  const email = columnOf(header, 'email', phone, chat);
  const role = columnOf(header, 'role', phone, chat, email);
  const name = columnOf(header, 'name', phone, chat, email, role);
  const hours = columnOf(header, 'hours', phone, chat, email, role, name);
  const checked = columnOf(header, 'checked', phone, chat, email, role, name, hours);
  if ((role < 0 && name < 0) || (phone < 0 && email < 0 && !(chat >= 0 && role >= 0 && name >= 0))) return;
  for (const row of rows) {
    const cell = (at: number) => (at < 0 ? '' : (row.cells[at] ?? ''));
    const who = role >= 0 && !isNothing(cell(role)) ? cell(role) : cell(name);
    const contact = addContact(
      desk,
      contacts,
      who,
      cell(hours),
      {
        name: name < 0 ? null : filled(cell(name)),
        phone: filled(cell(phone)),
        chat: filled(cell(chat)) ?? filled(cell(email)),
      },
      row.line,
    );
    if (contact !== null && checked >= 0 && !isNothing(cell(checked)))
      addChecked(desk, contact, cell(checked), row.line);
  }
  take(desk, table);
}

const PHONE = /(?:\+|\b0|\()[\d][\d\s().-]{6,18}\d/;

function readContactList(desk: Desk, contacts: Contact[], section: Section): void {
  const lines = section.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.lines : b.kind === 'list' ? b.items : []));
  for (const { text, line } of lines) {
    const words = plain(text);
    const [, role = '', rest = ''] = /^([^:]{2,50}?)\s*(?::|\s[-–—]\s)\s*(.+)$/.exec(words) ?? [];
    // "If nobody answers in 10 min: Karim" is a step of an escalation.
    if (!role || readDuration(role) || leadingLevel(role)) continue;
    const phone = PHONE.exec(rest)?.[0].trim() ?? null;
    const chat = /(?:^|[\s,(])([@#][\w.-]+)/.exec(rest)?.[1] ?? /[\w.+-]+@[\w-]+\.[\w.]+/.exec(rest)?.[0] ?? null;
    const named = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){0,3}/u.exec(rest)?.[0] ?? null;
    if (!phone && !chat && placeholdersIn(text).length === 0) continue;
    addContact(desk, contacts, role, '', { name: named && filled(named), phone, chat }, line);
  }
}

/** What the palette finds: the screen's keys, then consoles, actions, people, templates and procedures. */
import { type Lang, say } from '../../../../runbook/text.ts';
import { CONSOLE_PARTS } from '../../../consoles/console-parts.ts';
import { inLang } from '../../../i18n/catalogue.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { openConsole, openPopup, openWork } from '../desk.ts';
import type { Drill } from '../drill-context.ts';
import { drillKeys } from '../drill-keys.ts';
import { SECOND_INCIDENT } from '../sheets/seen-items.ts';
import { words } from './palette-text.ts';

export interface Found {
  id: string;
  icon: IconName;
  name: string;
  /** What kind of thing it is. */
  group: string;
  keys: string | null;
  run(): void;
}

const PACES = [1, 2, 4, 6, 10] as const;

/** Everything there is now. */
export function paletteItems(drill: Drill, lang: Lang): Found[] {
  const { port, desk } = drill;
  const t = inLang(words, lang);
  const view = port.view();
  const keys = drillKeys(drill)
    .filter(
      (key) => !key.id.endsWith('-right') && key.id !== 'palette' && key.id !== 'back' && !key.id.startsWith('region'),
    )
    .map((key): Found => {
      const console = CONSOLE_PARTS[key.id.replace(/^open-/, '') as keyof typeof CONSOLE_PARTS];
      return {
        id: key.id,
        icon: console?.icon ?? 'arrow',
        name: say(key.label, lang),
        group: console ? t.consoles : t.commands,
        keys: key.keys,
        run: key.run,
      };
    });
  return [
    ...keys,
    ...view.actions.map(
      (action): Found => ({
        id: `action-${action.id}`,
        icon: 'rocket',
        name: say(action.name, lang),
        group: t.actions,
        keys: null,
        run: () => openWork(desk, 'act', action.id),
      }),
    ),
    ...view.tasks.map(
      (task): Found => ({
        id: `task-${task.id}`,
        icon: 'people',
        name: say(task.name, lang),
        group: t.actions,
        keys: null,
        run: () => openWork(desk, 'assign', task.id),
      }),
    ),
    ...view.people
      .filter((person) => !person.you)
      .map(
        (person): Found => ({
          id: `person-${person.id}`,
          icon: 'person',
          name: t.escalateTo(person.fullName),
          group: t.people,
          keys: null,
          run: () => openWork(desk, 'escalate', person.id),
        }),
      ),
    ...port.rulebook.templates.map(
      (template): Found => ({
        id: `template-${template.id}`,
        icon: 'pen',
        name: t.write(say(template.name, lang)),
        group: t.templates,
        keys: null,
        run: () => openWork(desk, 'communicate', template.id),
      }),
    ),
    ...port.rulebook.procedures.map(
      (procedure): Found => ({
        id: `procedure-${procedure.id}`,
        icon: 'book',
        name: `${procedure.id} ${say(procedure.name, lang)}`,
        group: t.procedures,
        keys: null,
        run: () => openConsole(desk, 'runbook', 'right'),
      }),
    ),
    ...PACES.map(
      (factor): Found => ({
        id: `pace-${factor}`,
        icon: 'clock',
        name: t.pace(factor),
        group: t.commands,
        keys: null,
        run: () => port.send({ type: 'pace', factor }),
      }),
    ),
    ...(view.declared === null
      ? []
      : [
          {
            id: 'second-incident',
            icon: 'flag' as const,
            name: view.incidents.length > 1 ? t.handSecond : t.split,
            group: t.commands,
            keys: null,
            run: () => openWork(desk, 'assign', SECOND_INCIDENT),
          },
        ]),
    { id: 'leave', icon: 'cross', name: t.leave, group: t.commands, keys: null, run: () => openPopup(desk, 'leave') },
  ];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Items that hold every typed word, those whose name begins with it first. Accents and case do not matter. */
export function matching(items: readonly Found[], typed: string): Found[] {
  const parts = folded(typed).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [...items];
  const hits = items.flatMap((item) => {
    const name = folded(`${item.name} ${item.group}`);
    if (!parts.every((part) => name.includes(part))) return [];
    return [{ item, begins: name.startsWith(parts[0] ?? '') ? 0 : name.includes(` ${parts[0]}`) ? 1 : 2 }];
  });
  return hits.sort((a, b) => a.begins - b.begins).map((hit) => hit.item);
}

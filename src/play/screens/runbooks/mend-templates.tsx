/** Mending whom the templates are for, where they go and when. */
import { useLang, useText } from '../../i18n/catalogue.ts';
import { TextField } from '../../ui/field.tsx';
import { Choice, MendThings } from './mend-things.tsx';
import type { Mending } from './mending.ts';
import { mendText, understoodText } from './runbooks-text.ts';

const AUDIENCES = ['team', 'client'] as const;
const PHASES = ['opened', 'update', 'resolved'] as const;

export function MendTemplates(mending: Mending) {
  const t = useText(mendText);
  const u = useText(understoodText);
  const lang = useLang();
  const { templates } = mending.draft;
  if (templates.length === 0) return null;
  return (
    <MendThings
      list="templates"
      title={t.templates}
      things={templates}
      mending={mending}
      nameOf={({ name }) => name[lang]}
    >
      {(_, field) => {
        const channel = field('channel');
        return (
          <>
            <Choice label={t.audience} of={AUDIENCES} names={u} {...field('audience')} />
            <TextField
              label={t.channel}
              maxLength={60}
              value={channel.value}
              onChange={({ target }) => channel.onChange(target.value)}
            />
            <Choice label={t.phase} of={PHASES} names={u} {...field('phase')} />
          </>
        );
      }}
    </MendThings>
  );
}

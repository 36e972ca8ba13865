import { say } from '../../../../runbook/text.ts';
import { useLang, useText } from '../../../i18n/catalogue.ts';
import { Button } from '../../../ui/button.tsx';
import { useSend, useView } from '../drill-context.ts';
import { Refused } from '../refused.tsx';
import { words } from './sheet-text.ts';
import sheets from './sheets.module.css';

/** What went out to the client, for the commander to approve. */
export function SentToClient() {
  const t = useText(words);
  const lang = useLang();
  const view = useView();
  const { send, refused } = useSend();
  const sent = view.mails.filter((mail) => mail.sent);
  if (sent.length === 0) return null;
  return (
    <section className={sheets.part}>
      <h3>{t.sentToClient}</h3>
      <ul className={sheets.rows}>
        {sent.map((mail) => (
          <li key={mail.id}>
            <span>{say(mail.subject, lang)}</span>
            <Button size="s" onClick={() => send({ type: 'approve', message: mail.id })}>
              {t.approve}
            </Button>
          </li>
        ))}
      </ul>
      <Refused rejection={refused} />
    </section>
  );
}

import { useContext } from 'react';
import type { Draft } from '../../../runbook/read/reading.ts';
import { useLang, useText } from '../../i18n/catalogue.ts';
import { MatrixGrid } from '../../ui/matrix-grid.tsx';
import { PlacesContext } from './line-link.tsx';
import { understoodText } from './runbooks-text.ts';

/** The matrix as it was read; a square leads to its line. */
export function MatrixView({ draft }: { draft: Draft }) {
  const t = useText(understoodText);
  const lang = useLang();
  const { provenance, goTo } = useContext(PlacesContext);
  const { matrix, severities } = draft;
  if (!matrix) return null;
  return (
    <MatrixGrid
      matrix={matrix}
      levels={severities.map((level) => level.id)}
      lang={lang}
      axes={{ users: t.users, impact: t.impact }}
      square={({ users, impact, level }, { className, children }) => {
        const line = provenance[`matrix.${users.id}.${impact.id}`]?.line;
        const name = t.pair(`${users.name[lang]}, ${impact.name[lang]}`, level || t.none);
        return line === undefined ? (
          <span className={className}>
            <span className="unseen">{name}</span>
            {children}
          </span>
        ) : (
          <button
            type="button"
            className={className}
            aria-label={`${name}, ${t.line(line)}`}
            title={t.line(line)}
            onClick={() => goTo(line)}
          >
            {children}
          </button>
        );
      }}
    />
  );
}

/** The pages of the database's and the payment provider's dashboards. */

import type { Text } from '../../runbook/text.ts';
import type { PanelBody, Plan, PlanPanel } from '../../scenario/plan.ts';
import type { World } from '../state.ts';
import { faultsAt } from './faults.ts';
import { seriesAt } from './series.ts';

export interface PanelNow {
  id: string;
  name: Text;
  body: PanelBody;
  /** The value now of every series that a fact shows. */
  series: Record<string, number>;
}

/** A console's panels at `t`: what they say when all is well, with the parts that faults put in their place. */
export function panelsAt(plan: Plan, world: World, console: PlanPanel['console'], t: number): PanelNow[] {
  const faults = faultsAt(plan, world, t).reverse();
  return plan.panels
    .filter((panel) => panel.console === console)
    .map(({ id, name, ok }) => {
      const body: PanelBody = { ...ok };
      for (const fault of faults) {
        const { panel: _, ...parts } = fault.panels.find(({ panel }) => panel === id) ?? { panel: id };
        Object.assign(body, parts);
      }
      const shown = (body.facts ?? []).flatMap(({ value }) =>
        typeof value === 'object' && 'series' in value ? [value.series] : [],
      );
      return {
        id,
        name,
        body,
        series: Object.fromEntries(shown.map((series) => [series, seriesAt(plan, world, series, t)])),
      };
    });
}

/** The smallest pack and scenario with one of everything that refers to something else, as a trainer would write them. */
import type { PlanSources } from '../../src/scenario/load.ts';
import { smallRulebook } from './small-rulebook.ts';

export const PACK = `format: tocsin/pack/1
id: small
name: { en: Small shop, fr: Petite boutique }
about: { en: A shop., fr: Une boutique. }
timeZone: Europe/Paris
site: https://shop.example
needs:
  procedures: [INC-001]
  roles: [on-call]
channels:
  - { id: incidents, name: '#incidents', holds: incidents }
  - { id: alerts, name: '#alerts', holds: alerts }
capabilities:
  - id: buy
    name: { en: buying, fr: acheter }
    down: high
    degraded: medium
    cosmetic: low
systems:
  - id: app
    name: { en: App, fr: Appli }
    kind: app
    calls: [db]
    reading: errors
    health:
      - series: errors
        above: 0.2
        means: bad
  - id: db
    name: { en: Database, fr: Base }
    kind: database
    calls: []
series:
  - id: errors
    system: app
    name: { en: Errors, fr: Erreurs }
    unit: ratio
    baseline: 0.004
    noise: 0.5
    every: 10s
    min: 0
    max: 1
logs:
  - id: ok-lines
    system: app
    source: /
    level: info
    every: 2s
    text: 'GET / 200 in {ms} ms'
    vars:
      ms: { from: 20, to: 400 }
errors:
  - id: old-group
    system: app
    title: AbortError
    culprit: fetch
    level: warning
    perMinute: 0.5
    usersPerMinute: 0.3
    stack: [at fetch]
    seenBefore: 900h
pages:
  - id: home
    system: app
    url: https://shop.example/
    method: GET
    ok: { status: 200, headers: [], body: hello, takes: 120ms }
panels:
  - id: load
    console: database
    name: { en: Load, fr: Charge }
    ok:
      note: { en: All is well., fr: Tout va bien. }
providers:
  - id: host
    name: Host
    url: https://host.example
    components: [Functions]
alerts:
  - id: errors-high
    system: app
    series: errors
    above: 0.1
    over: 1m
    for: 1m
    every: 15s
    label: critical
    pages: true
    name: { en: Errors, fr: Erreurs }
    summary: { en: 'Share {value}', fr: 'Part {value}' }
    expr: errors > 0.1
people:
  - id: ada
    name: Ada
    fullName: Ada Small
    title: { en: developer, fr: développeuse }
    handle: '@ada'
    roles: [on-call, ic]
    look: { skin: 1, hair: bob, tint: 1, garment: 1, glasses: false, beard: false }
    page: { after: 5s, chance: 1 }
    call: { after: 5s, chance: 1 }
    chat: { after: 5s, chance: 1 }
    arrives: 1s
    says:
      joins: { en: Here., fr: Présente. }
      busy: { en: Busy., fr: Pas libre. }
  - id: bob
    name: Bob
    fullName: Bob Small
    title: { en: lead developer, fr: lead dev }
    handle: '@bob'
    contact: lead-dev
    roles: [lead-dev]
    look: { skin: 2, hair: short, tint: 2, garment: 2, glasses: true, beard: true }
    page: { after: [20s, 60s], chance: 1 }
    call: { after: [10s, 20s], chance: 1 }
    chat: { after: 60s, chance: 0.5 }
    arrives: [60s, 120s]
    says:
      joins: { en: On my way., fr: J’arrive. }
      busy: { en: Busy., fr: Pas libre. }
player: ada
looks:
  logs: 4s
`;

export const SCENARIO = `format: tocsin/scenario/1
id: small-outage
version: 1
procedure: INC-001
title: { en: A quiet release, fr: Une mise en ligne tranquille }
briefing: { en: You are on call., fr: Vous êtes d’astreinte. }
difficulty: easy
objectives:
  - { en: Find out., fr: Trouvez. }
start: 2026-03-03T14:02:00+01:00
length: 45m
minutes: 30
capability: buy
causes:
  - id: release
    name: { en: the release, fr: la version }
    shows: errors-only-on-new-release
  - id: leak
    name: { en: a leak, fr: une fuite }
    shows: slow-for-many
variants:
  - id: bad
    weight: 2
    cause: release
    branch: deploy
    onset: bad-release
    fixable: true
    right: [rollback]
    follow:
      needs: 1
      of: [rollback]
      within: 30m
    lesson: { en: Roll back., fr: Revenez en arrière. }
  - id: slow
    weight: 1
    cause: leak
    branch: deploy
    onset: creep
    fixable: true
    right: [restart]
    lesson: { en: Restart., fr: Redémarrez. }
faults:
  - id: bad-release
    only: [bad]
    on: app
    from: [-60s, -30s]
    users:
      - capability: buy
        loss: down
        share: 0.9
        alsoAccept:
          - { users: few, impact: high }
    series:
      - series: errors
        set: 0.97
        recover: 90s
    logs:
      - id: app-500
        system: app
        source: /
        level: error
        every: 120ms
        text: missing setting in {release}
    quiet:
      - stream: ok-lines
        keep: 0.05
    errors:
      - id: missing
        system: app
        title: Missing setting
        culprit: boot
        level: error
        perMinute: 400
        usersPerMinute: 90
        stack: []
        release: r2
    pages:
      - page: home
        status: 500
        headers: []
        body: sorry
        takes: 80ms
    panels:
      - panel: load
        note: { en: Many restarts., fr: Bien des redémarrages. }
  - id: creep
    only: [slow]
    on: db
    from: -2m
    lasts: 40m
    users:
      - { capability: buy, loss: degraded, share: 0.04 }
    series:
      - series: errors
        shape: { kind: grow, perMinute: 0.02, until: 0.6 }
alerts:
  - id: creeping
    system: app
    series: errors
    above: 0.05
    over: 2m
    for: 2m
    every: 30s
    label: warning
    pages: true
    name: { en: Creeping, fr: En hausse }
    summary: { en: 'Share {value}', fr: 'Part {value}' }
    expr: errors > 0.05
releases:
  - id: r1
    at: -24h
    title: Yesterday
    by: Bob
    commit: aaa1111
    touches: code
  - id: r2
    only: [bad]
    at: -5m
    title: New boot
    by: Bob
    commit: bbb2222
    touches: settings
evidence:
  - id: seen-500
    only: [bad]
    item: logs:app-500
    when: { active: bad-release }
    observation: errors-only-on-new-release
    tells: [bad]
    supports: { users: many, impact: high, capability: buy }
    text: { en: Only the new release fails., fr: Seule la nouvelle version échoue. }
  - id: seen-creep
    only: [slow]
    item: series:errors
    observation: slow-for-many
    tells: [slow]
    text: { en: It climbs., fr: Ça monte. }
knowable:
  - by: [alert:errors-high, page:home]
injects:
  - id: boss-asks
    at: [5m, 6m]
    unless: { sent: opened }
    from: bob
    by: chat
    to: incidents
    says: { en: What is going on?, fr: Que se passe-t-il ? }
    expects:
      of: on-call
      what: { sent: opened }
      within: 5m
  - id: host-posts
    when: { all: [{ after: 10m }, { not: { mitigated: true } }] }
    after: 30s
    by: status
    to: host
    says: { en: We are looking., fr: Nous regardons. }
    impact: minor
    phase: investigating
    starts: [creep]
    ends: [creep]
actions:
  - id: rollback
    console: deploys
    kind: rollback
    on: app
    name: { en: Roll back, fr: Revenir en arrière }
    production: true
    takes: 60s
    ready: { looked: seen-500 }
    outcomes:
      - when: { active: bad-release }
        says: { en: Rolled back., fr: Version précédente rétablie. }
        ends: [bad-release]
        release: r1
        after: 30s
      - says: { en: Nothing changes., fr: Rien ne change. }
        starts: [creep]
        harm: { points: 4, why: { en: Not the release., fr: Pas la version. } }
  - id: restart
    console: terminal
    kind: restart
    on: db
    name: { en: Restart, fr: Redémarrer }
    production: true
    takes: [20s, 40s]
    outcomes:
      - says: { en: Restarted., fr: Redémarré. }
        ends: [creep]
tasks:
  - id: read-logs
    name: { en: Read the logs, fr: Lire les logs }
    by: [bob]
    takes: 3m
    lateBy: [0s, 60s]
    finds:
      - when: { variant: bad }
        says: { en: Missing setting., fr: Réglage manquant. }
        evidence: seen-500
      - says: { en: Nothing., fr: Rien. }
away:
  - { person: bob, from: 10m, to: 20m, why: { en: Lunch, fr: Repas } }
hints:
  - id: look
    price: 2
    says: { en: Open the logs., fr: Ouvrez les logs. }
`;

/** The small rulebook with the phone book line that the small pack names. */
export const rulebook: PlanSources['rulebook'] = {
  ...smallRulebook,
  contacts: [
    {
      id: 'lead-dev',
      role: { en: 'Lead developer', fr: 'Lead dev' },
      audience: 'team',
      hours: 'always',
      name: 'Bob',
      phone: null,
      chat: '@bob',
    },
  ],
};

/** What loadPlan needs for the small pack; parts can be replaced. */
export function sources(change: { pack?: string; scenario?: string; rulebook?: PlanSources['rulebook'] } = {}) {
  return {
    pack: { name: 'pack.yaml', text: change.pack ?? PACK },
    scenario: { name: 'outage.yaml', text: change.scenario ?? SCENARIO },
    rulebook: change.rulebook ?? rulebook,
    digests: { pack: 'a'.repeat(64), rulebook: 'b'.repeat(64), scenario: 'c'.repeat(64) },
  } satisfies PlanSources;
}

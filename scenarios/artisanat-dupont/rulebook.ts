/** Artisanat Dupont's incident runbook as rules of the game. Times are integer milliseconds from the first page. */
import type { Rulebook, Slot } from '../../src/runbook/rulebook.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const text = (en: string, fr: string) => ({ en, fr });
const slot = (id: string, kind: Slot['kind'], label: Slot['label'], placeholder: Slot['placeholder']): Slot => ({
  id,
  kind,
  label,
  placeholder,
});

const TITLE = slot('title', 'title', text('Short title', 'Titre court'), text('Short title', 'Titre court'));
const SEVERITY = slot('severity', 'severity', text('Severity', 'Sévérité'), text('P1/P2/P3', 'P1/P2/P3'));
const COMMANDER = slot('ic', 'person', text('Incident Commander', 'Incident Commander'), text('@name', '@nom'));
const START = slot('start', 'time', text('Start', 'Début'), text('HH:MM UTC', 'HH:MM UTC'));
const IMPACT = slot(
  'impact',
  'impact',
  text('Impact', 'Impact'),
  text('What customers can no longer do', 'Ce que les clients ne peuvent plus faire'),
);
const PHASE = slot(
  'phase',
  'phase',
  text('Phase', 'Phase'),
  text('Investigating, identified or monitoring', 'Analyse, cause trouvée ou surveillance'),
);
const NEWS = slot('news', 'news', text('Where things stand', 'Où on en est'), text('Current state', 'État actuel'));
const NEXT = slot('next', 'next-update', text('Next update', 'Prochaine update'), text('HH:MM UTC', 'HH:MM UTC'));

/** The first minutes of a P1 or P2 belong to the on-call, then the ladder goes up. */
const ESCALATION: Rulebook['escalation'] = [
  {
    severity: 'P1',
    fromMs: 0,
    toMs: 15 * MINUTE,
    kind: 'hold',
    to: 'on-call',
    says: text('On-call investigates', 'L’astreinte investigue'),
  },
  {
    severity: 'P1',
    fromMs: 15 * MINUTE,
    toMs: 30 * MINUTE,
    kind: 'escalate',
    to: 'lead-dev',
    says: text('Escalate to the lead developer', 'Escalade au lead dev'),
  },
  {
    severity: 'P1',
    fromMs: 30 * MINUTE,
    toMs: HOUR,
    kind: 'escalate',
    to: 'cto',
    says: text('Escalate to the CTO', 'Escalade au CTO'),
  },
  {
    severity: 'P1',
    fromMs: HOUR,
    toMs: null,
    kind: 'war-room',
    to: 'war-room',
    says: text('Open a war room', 'Ouverture d’une war room'),
  },
  {
    severity: 'P2',
    fromMs: 0,
    toMs: 15 * MINUTE,
    kind: 'hold',
    to: 'on-call',
    says: text('On-call investigates', 'L’astreinte investigue'),
  },
  {
    severity: 'P2',
    fromMs: 15 * MINUTE,
    toMs: 30 * MINUTE,
    kind: 'hold',
    to: 'on-call',
    says: text('On-call continues', 'L’astreinte continue'),
  },
  {
    severity: 'P2',
    fromMs: 30 * MINUTE,
    toMs: HOUR,
    kind: 'escalate',
    to: 'lead-dev',
    says: text('Escalate to the lead developer', 'Escalade au lead dev'),
  },
  {
    severity: 'P2',
    fromMs: HOUR,
    toMs: null,
    kind: 'escalate',
    to: 'cto',
    says: text('Escalate to the CTO', 'Escalade au CTO'),
  },
  {
    severity: 'P3',
    fromMs: 15 * MINUTE,
    toMs: 30 * MINUTE,
    kind: 'hold',
    to: 'on-call',
    says: text('On-call investigates', 'L’astreinte investigue'),
  },
];

const PROCEDURES: Rulebook['procedures'] = [
  {
    id: 'INC-001',
    name: text('Site unreachable', 'Site inaccessible'),
    severity: 'P1',
    symptoms: [
      text('The uptime check raises an alert', 'Alerte de la sonde de disponibilité'),
      text('5xx errors everywhere', 'Erreurs 5xx généralisées'),
      text('Blank page', 'Page blanche'),
    ],
    diagnosis: [
      {
        note: text('Ask the front page for its status', 'Demander le statut de la page d’accueil'),
        command: 'curl -I https://www.artisanat-dupont.fr',
        expect: text('HTTP/2 200', 'HTTP/2 200'),
      },
      {
        note: text('Ask the API how it feels', 'Interroger l’API'),
        command: 'curl https://www.artisanat-dupont.fr/api/health',
        expect: text('It answers that all is well', 'Elle répond que tout va bien'),
      },
      {
        note: text('Read the errors in the Vercel logs', 'Lire les erreurs dans les logs Vercel'),
        command: null,
        expect: null,
      },
    ],
    branches: [
      {
        id: 'recent-deployment',
        when: text('If something was deployed recently', 'Si un déploiement est récent'),
        steps: [
          text('Roll back at once (see the rollback procedure)', 'Rollback immédiat (voir la procédure de rollback)'),
        ],
      },
      {
        id: 'infrastructure',
        when: text('If the infrastructure is at fault', 'Si le problème vient de l’infrastructure'),
        steps: [
          text(
            'Check Vercel’s status: https://www.vercel-status.com/',
            'Vérifier le statut Vercel : https://www.vercel-status.com/',
          ),
          text('Check Neon’s status: https://status.neon.tech/', 'Vérifier le statut Neon : https://status.neon.tech/'),
          text(
            'Open a support ticket if a provider is down; keep what can be kept running and say so on our status page',
            'Ouvrir un ticket au support si un fournisseur est en panne ; garder en marche ce qui peut l’être et le dire sur notre page de statut',
          ),
        ],
      },
      {
        id: 'application',
        when: text('If the application is at fault', 'Si le problème est applicatif'),
        steps: [
          text('Analyse the errors in Sentry', 'Analyser les erreurs dans Sentry'),
          text('Find the cause', 'Identifier la cause'),
          text(
            'Hotfix or roll back, whichever is simpler; what was changed without a release is changed back the same way',
            'Hotfix ou rollback selon la complexité ; ce qui a changé sans déploiement se remet en état de la même façon',
          ),
        ],
      },
    ],
    message: 'inc-001-notice',
  },
  {
    id: 'INC-002',
    name: text('Payments fail', 'Paiements en échec'),
    severity: 'P1',
    symptoms: [
      text('Stripe webhook errors', 'Erreurs de webhook Stripe'),
      text('PaymentIntentError in Sentry', 'PaymentIntentError dans Sentry'),
      text('Users report it', 'Signalements d’utilisateurs'),
    ],
    diagnosis: [
      {
        note: text(
          'Read the request logs in Stripe: https://dashboard.stripe.com/test/logs',
          'Lire les logs de requêtes dans Stripe : https://dashboard.stripe.com/test/logs',
        ),
        command: null,
        expect: null,
      },
      {
        note: text(
          'Check the webhooks: https://dashboard.stripe.com/webhooks',
          'Vérifier les webhooks : https://dashboard.stripe.com/webhooks',
        ),
        command: null,
        expect: null,
      },
      {
        note: text(
          'Check the API keys in Vercel’s environment variables',
          'Vérifier les clés API dans les variables d’environnement Vercel',
        ),
        command: null,
        expect: null,
      },
    ],
    branches: [
      {
        id: 'api-key',
        when: text('If the API key has expired or is not valid', 'Si la clé API est expirée ou invalide'),
        steps: [
          text('Make a new one in Stripe', 'En générer une nouvelle dans Stripe'),
          text('Update it on Vercel', 'La mettre à jour sur Vercel'),
          text('Redeploy', 'Redéployer'),
        ],
      },
      {
        id: 'webhook-endpoint',
        when: text('If the webhook endpoint is down', 'Si le point d’entrée du webhook est en panne'),
        steps: [
          text('Check its address', 'Vérifier son adresse'),
          text('Read the endpoint’s logs', 'Lire les logs de ce point d’entrée'),
        ],
      },
      {
        id: 'api-change',
        when: text('If the Stripe API has changed', 'Si l’API Stripe a changé'),
        steps: [
          text('Look for breaking changes', 'Chercher les changements non compatibles'),
          text('Update the stripe library', 'Mettre à jour la bibliothèque stripe'),
        ],
      },
    ],
    message: null,
  },
  {
    id: 'INC-003',
    name: text('Degraded performance', 'Performance dégradée'),
    severity: 'P2',
    symptoms: [
      text('Latency above 5 s', 'Latence supérieure à 5 s'),
      text('Grafana alerts', 'Alertes Grafana'),
      text('Core Web Vitals in the red', 'Core Web Vitals dans le rouge'),
    ],
    diagnosis: [
      {
        note: text(
          'Find the slow pages: Vercel Analytics, Web Vitals',
          'Repérer les pages lentes : Vercel Analytics, Web Vitals',
        ),
        command: null,
        expect: null,
      },
      {
        note: text(
          'Check the database: Neon, query statistics',
          'Vérifier la base de données : Neon, statistiques de requêtes',
        ),
        command: null,
        expect: null,
      },
      {
        note: text(
          'Check external APIs: logs, filtered on outgoing calls',
          'Vérifier les API externes : logs filtrés sur les appels sortants',
        ),
        command: null,
        expect: null,
      },
    ],
    branches: [
      {
        id: 'n-plus-one',
        when: text('If there are N+1 queries', 'Si des requêtes N+1 apparaissent'),
        steps: [
          text('Find them with Prisma’s query log', 'Les repérer avec le journal de requêtes Prisma'),
          text('Include the relations', 'Ajouter les includes et relations'),
        ],
      },
      {
        id: 'images',
        when: text('If images are not optimised', 'Si des images ne sont pas optimisées'),
        steps: [
          text('Check how next/image is used', 'Vérifier l’usage de next/image'),
          text('Turn the CDN cache on', 'Activer le cache CDN'),
        ],
      },
      {
        id: 'cold-starts',
        when: text('If functions start cold', 'Si les fonctions démarrent à froid'),
        steps: [
          text('Consider Vercel Fluid Compute', 'Envisager Vercel Fluid Compute'),
          text('Trim the imports', 'Alléger les imports'),
        ],
      },
    ],
    message: null,
  },
  {
    id: 'INC-004',
    name: text('Sporadic errors', 'Erreurs sporadiques'),
    severity: 'P3',
    symptoms: [
      text('Sentry alerts, under 5 % of requests', 'Alertes Sentry, moins de 5 % d’erreurs'),
      text('A user report now and then', 'Signalements ponctuels d’utilisateurs'),
    ],
    diagnosis: [
      {
        note: text(
          'In Sentry: how often, which stack, which browser and device',
          'Dans Sentry : fréquence, pile d’appels, navigateur et appareil',
        ),
        command: null,
        expect: null,
      },
      {
        note: text(
          'Reproduce it if you can: same browser, same path',
          'Reproduire si possible : même navigateur, même parcours',
        ),
        command: null,
        expect: null,
      },
    ],
    branches: [
      {
        id: 'edge-case',
        when: text('If a rare case is not handled', 'Si un cas rare n’est pas géré'),
        steps: [
          text('Handle the error', 'Gérer l’erreur'),
          text('Add a regression test', 'Ajouter un test de régression'),
        ],
      },
      {
        id: 'race-condition',
        when: text('If two things race each other', 'Si deux opérations se croisent'),
        steps: [
          text('Analyse the timing', 'Analyser l’enchaînement dans le temps'),
          text('Add locks or a debounce', 'Ajouter des verrous ou un debounce'),
        ],
      },
      {
        id: 'flaky-dependency',
        when: text('If a dependency is unreliable', 'Si une dépendance est instable'),
        steps: [
          text('Retry with care', 'Réessayer avec mesure'),
          text('Have a fallback', 'Prévoir une solution de repli'),
        ],
      },
    ],
    message: null,
  },
];

const TEMPLATES: Rulebook['templates'] = [
  {
    id: 'incident-opened',
    name: text('Incident opened', 'Incident ouvert'),
    audience: 'team',
    channel: 'incidents',
    phase: 'opened',
    severities: ['P1', 'P2', 'P3'],
    slots: [SEVERITY, TITLE, COMMANDER, START, IMPACT, NEWS, NEXT],
    body: text(
      `🚨 **INCIDENT {severity}: {title}**

| Info | Value |
|------|-------|
| Severity | {severity} |
| IC | {ic} |
| Start | {start} |
| Impact | {impact} |

**Status:** 🔴 Ongoing

**Latest update:**
{news}

**Next update:** {next}`,
      `🚨 **INCIDENT {severity} : {title}**

| Info | Valeur |
|------|--------|
| Sévérité | {severity} |
| IC | {ic} |
| Début | {start} |
| Impact | {impact} |

**Statut :** 🔴 En cours

**Dernière update :**
{news}

**Prochaine update :** {next}`,
    ),
  },
  {
    id: 'inc-001-notice',
    name: text('Notice: site unreachable', 'Annonce : site inaccessible'),
    audience: 'team',
    channel: 'incidents',
    phase: 'opened',
    severities: ['P1'],
    slots: [SEVERITY, COMMANDER, PHASE, IMPACT, START],
    body: text(
      `🔴 **{severity}: site unreachable**
Incident Commander: {ic}
Status: {phase}
Impact: {impact}
Start: {start}
Update every 15 min`,
      `🔴 **{severity} : site inaccessible**
Incident Commander : {ic}
Statut : {phase}
Impact : {impact}
Début : {start}
Update toutes les 15 min`,
    ),
  },
  {
    id: 'incident-update',
    name: text('Incident update', 'Point d’étape'),
    audience: 'team',
    channel: 'incidents',
    phase: 'update',
    severities: ['P1', 'P2', 'P3'],
    slots: [SEVERITY, PHASE, NEWS, NEXT],
    body: text(
      `🔄 **UPDATE {severity}: {phase}**

{news}

**Next update:** {next}`,
      `🔄 **UPDATE {severity} : {phase}**

{news}

**Prochaine update :** {next}`,
    ),
  },
  {
    id: 'incident-resolved',
    name: text('Incident resolved', 'Incident résolu'),
    audience: 'team',
    channel: 'incidents',
    phase: 'resolved',
    severities: ['P1', 'P2', 'P3'],
    slots: [
      TITLE,
      slot('duration', 'duration', text('Duration', 'Durée'), text('XX minutes', 'XX minutes')),
      slot('cause', 'cause', text('Cause', 'Cause'), text('Root cause in short', 'Cause racine en bref')),
      slot('resolution', 'resolution', text('Resolution', 'Résolution'), text('What was done', 'Action prise')),
      slot('post-mortem', 'link', text('Post-mortem', 'Post-mortem'), text('Ticket link', 'Lien du ticket')),
    ],
    body: text(
      `✅ **INCIDENT RESOLVED: {title}**

| Info | Value |
|------|-------|
| Duration | {duration} |
| Cause | {cause} |
| Resolution | {resolution} |

**Post-mortem:** {post-mortem}`,
      `✅ **INCIDENT RÉSOLU : {title}**

| Info | Valeur |
|------|--------|
| Durée | {duration} |
| Cause | {cause} |
| Résolution | {resolution} |

**Post-mortem :** {post-mortem}`,
    ),
  },
  {
    id: 'client-email',
    name: text('E-mail to the client', 'Courriel au client'),
    audience: 'client',
    channel: 'client-mail',
    phase: 'resolved',
    severities: ['P1', 'P2'],
    slots: [
      slot('service', 'service', text('Site or service', 'Site ou service'), text('Site/service', 'Site/service')),
      slot(
        'affected',
        'service',
        text('What was affected', 'Ce qui a été touché'),
        text('What was affected', 'Ce qui a été touché'),
      ),
      slot('start', 'time', text('Start of the incident', 'Début de l’incident'), text('HH:MM', 'HH:MM')),
      slot('detected', 'detected-at', text('Detected', 'Détection'), text('HH:MM', 'HH:MM')),
      slot('resolved', 'resolved-at', text('Resolved', 'Résolution'), text('HH:MM', 'HH:MM')),
      slot(
        'impact',
        'impact',
        text('Impact on users', 'Impact pour les utilisateurs'),
        text('What users could not do', 'Ce que les utilisateurs ne pouvaient pas faire'),
      ),
    ],
    body: text(
      `**Subject:** [Resolved] Technical incident: {service}

Hello,

We had a technical incident. It affected the following: {affected}.

Timeline:
- {start}: start of the incident
- {detected}: detected
- {resolved}: resolved

Impact: {impact}

The service is working again.

We are sorry for the trouble. Our team is studying what happened so that it does not happen again.

Kind regards,
The technical team`,
      `**Objet :** [Résolu] Incident technique : {service}

Bonjour,

Nous avons connu un incident technique. Il a touché ceci : {affected}.

Chronologie :
- {start} : début de l’incident
- {detected} : détection
- {resolved} : résolution

Impact : {impact}

Le service est de nouveau disponible.

Nous vous présentons nos excuses pour la gêne. Notre équipe étudie ce qui s’est passé afin que cela ne se reproduise pas.

Bien cordialement,
L’équipe technique`,
    ),
  },
];

const rulebook = {
  format: 'tocsin/rulebook/1',
  id: 'incident-runbook',
  title: text(
    'Incident management runbook, Artisanat Dupont shop',
    'Runbook de gestion d’incidents, boutique Artisanat Dupont',
  ),
  version: '1.0.0',
  severities: [
    {
      id: 'P1',
      name: text('Critical', 'Critique'),
      impact: text('Service unavailable, revenue lost', 'Service indisponible, perte de revenus'),
      examples: [text('Site down', 'Site inaccessible'), text('Payments down', 'Paiements KO')],
      responseMs: 15 * MINUTE,
      resolutionMs: HOUR,
    },
    {
      id: 'P2',
      name: text('Major', 'Majeur'),
      impact: text('A major function is affected', 'Fonctionnalité majeure touchée'),
      examples: [text('Slow checkout', 'Checkout lent'), text('Search down', 'Recherche KO')],
      responseMs: 30 * MINUTE,
      resolutionMs: 4 * HOUR,
    },
    {
      id: 'P3',
      name: text('Moderate', 'Modéré'),
      impact: text('A minor function is affected', 'Fonctionnalité mineure touchée'),
      examples: [text('Interface bug', 'Bug d’interface'), text('Error that blocks nobody', 'Erreur non bloquante')],
      responseMs: 2 * HOUR,
      resolutionMs: DAY,
    },
    {
      id: 'P4',
      name: text('Minor', 'Mineur'),
      impact: text('A small nuisance, cosmetic', 'Gêne mineure, cosmétique'),
      examples: [text('Typing error', 'Faute de frappe'), text('Broken style', 'Style cassé')],
      responseMs: DAY,
      resolutionMs: 7 * DAY,
    },
  ],
  matrix: {
    users: [
      {
        id: 'many',
        name: text('Many', 'Nombreux'),
        means: text('5 % of sessions or more over ten minutes', '5 % des sessions ou plus sur dix minutes'),
      },
      {
        id: 'few',
        name: text('Few', 'Peu'),
        means: text('More than one account, under 5 % of sessions', 'Plus d’un compte, moins de 5 % des sessions'),
      },
      { id: 'one', name: text('Only one', 'Un seul'), means: text('One account', 'Un seul compte') },
    ],
    impact: [
      {
        id: 'high',
        name: text('High', 'Élevé'),
        means: text('Sales stop or money is lost', 'Les ventes s’arrêtent ou de l’argent est perdu'),
      },
      {
        id: 'medium',
        name: text('Medium', 'Moyen'),
        means: text('A major function suffers, sales go on', 'Une fonction majeure souffre, les ventes continuent'),
      },
      {
        id: 'low',
        name: text('Low', 'Faible'),
        means: text('A nuisance, nothing is blocked', 'Une gêne, rien n’est bloqué'),
      },
    ],
    cells: {
      many: { high: 'P1', medium: 'P2', low: 'P3' },
      few: { high: 'P2', medium: 'P3', low: 'P4' },
      one: { high: 'P3', medium: 'P4', low: 'P4' },
    },
  },
  lifecycle: [
    text('Detection', 'Détection'),
    text('Triage', 'Triage'),
    text('Resolution', 'Résolution'),
    text('Closure', 'Clôture'),
  ],
  roles: [
    {
      id: 'on-call',
      name: text('On-call', 'Astreinte'),
      duties: text('First response, triage, level 1 resolution', 'Première réponse, triage, résolution de niveau 1'),
    },
    {
      id: 'ic',
      name: text('Incident Commander', 'Incident Commander'),
      duties: text('Coordination, decisions, communication', 'Coordination, décisions, communication'),
    },
    {
      id: 'sme',
      name: text('Subject Matter Expert', 'Expert technique (SME)'),
      duties: text('Expertise in one technical field', 'Expertise technique dans un domaine précis'),
    },
    {
      id: 'communication',
      name: text('Communication Lead', 'Communication Lead'),
      duties: text('News for the client and stakeholders', 'Nouvelles au client et aux parties prenantes'),
    },
  ],
  procedures: PROCEDURES,
  escalation: ESCALATION,
  contacts: [
    {
      id: 'on-call',
      role: text('On-call (week)', 'Astreinte (semaine)'),
      audience: 'team',
      hours: 'week',
      name: null,
      phone: '+33 6 39 98 01 10',
      chat: '@oncall',
    },
    {
      id: 'on-call-weekend',
      role: text('On-call (weekend)', 'Astreinte (week-end)'),
      audience: 'team',
      hours: 'weekend',
      name: null,
      phone: '+33 6 39 98 01 11',
      chat: '@oncall',
    },
    {
      id: 'lead-dev',
      role: text('Lead developer', 'Lead dev'),
      audience: 'team',
      hours: 'always',
      name: 'Thomas',
      phone: '+33 6 39 98 01 21',
      chat: '@thomas',
    },
    {
      id: 'cto',
      role: text('CTO', 'CTO'),
      audience: 'team',
      hours: 'always',
      name: 'Jean-Pierre',
      phone: '+33 6 39 98 01 22',
      chat: '@jp',
    },
    {
      id: 'client-escalation',
      role: text('Client escalation', 'Client escalade'),
      audience: 'client',
      hours: 'always',
      name: 'Jean Dupont',
      phone: '+33 6 39 98 01 40',
      chat: null,
    },
  ],
  rotation: {
    timeZone: 'Europe/Paris',
    weekday: 1,
    hour: 9,
    weeks: [
      { id: 'S01', primary: 'Thomas', secondary: 'Lucas' },
      { id: 'S02', primary: 'Lucas', secondary: 'Antoine' },
      { id: 'S03', primary: 'Antoine', secondary: 'Thomas' },
      { id: 'S04', primary: 'Thomas', secondary: 'Lucas' },
    ],
  },
  templates: TEMPLATES,
  cadence: [
    {
      severity: 'P1',
      openingMs: 15 * MINUTE,
      updateMs: 15 * MINUTE,
      mitigatedUpdateMs: 30 * MINUTE,
      clientMailMs: 60 * MINUTE,
    },
    {
      severity: 'P2',
      openingMs: 30 * MINUTE,
      updateMs: 30 * MINUTE,
      mitigatedUpdateMs: 60 * MINUTE,
      clientMailMs: 60 * MINUTE,
    },
  ],
  checklist: [
    {
      id: 'resolved',
      claims: 'resolved',
      text: text('Incident resolved and confirmed', 'Incident résolu et confirmé'),
    },
    {
      id: 'communicated',
      claims: 'communicated',
      text: text(
        'Communication sent (inside, and to the client for a P1 or P2)',
        'Communication envoyée (interne, et client si P1/P2)',
      ),
    },
    {
      id: 'post-mortem',
      claims: 'post-mortem',
      text: text('Ticket opened for the post-mortem', 'Ticket créé pour le post-mortem'),
    },
    {
      id: 'evidence',
      claims: 'evidence-saved',
      text: text('Logs and screenshots saved', 'Logs et captures d’écran sauvegardés'),
    },
    { id: 'timeline', claims: 'timeline', text: text('Timeline documented', 'Timeline documentée') },
  ],
  metrics: [
    {
      id: 'mtta',
      name: text('Mean time to acknowledge (MTTA)', 'Temps moyen de prise en compte (MTTA)'),
      measures: 'acknowledge',
      targets: [{ severity: 'P1', maxMs: 15 * MINUTE, text: text('Under 15 min (P1)', 'Moins de 15 min (P1)') }],
    },
    {
      id: 'mttr',
      name: text('Mean time to resolve (MTTR)', 'Temps moyen de résolution (MTTR)'),
      measures: 'resolve',
      targets: [
        { severity: 'P1', maxMs: HOUR, text: text('Under 1 h (P1)', 'Moins de 1 h (P1)') },
        { severity: 'P2', maxMs: 4 * HOUR, text: text('Under 4 h (P2)', 'Moins de 4 h (P2)') },
      ],
    },
    {
      id: 'incidents-a-month',
      name: text('Incidents a month', 'Incidents par mois'),
      measures: 'count',
      targets: [{ severity: null, maxMs: null, text: text('Falling', 'Tendance à la baisse') }],
    },
    {
      id: 'p1-a-month',
      name: text('P1 a month', 'P1 par mois'),
      measures: 'count',
      targets: [{ severity: 'P1', maxMs: null, text: text('0', '0') }],
    },
  ],
  tools: [
    { id: 'sentry', name: 'Sentry', usage: text('Error tracking', 'Suivi des erreurs'), url: 'https://sentry.io/' },
    {
      id: 'vercel',
      name: 'Vercel',
      usage: text('Logs, deployments', 'Logs, déploiements'),
      url: 'https://vercel.com/',
    },
    { id: 'neon', name: 'Neon', usage: text('Database', 'Base de données'), url: 'https://console.neon.tech' },
    {
      id: 'slack',
      name: 'Slack',
      usage: text('Communication: #incidents, #alerts', 'Communication : #incidents, #alerts'),
      url: null,
    },
    { id: 'linear', name: 'Linear', usage: text('Tickets', 'Tickets'), url: 'https://linear.app/' },
    { id: 'pagerduty', name: 'PagerDuty', usage: text('On-call (optional)', 'Astreinte (optionnel)'), url: null },
  ],
} satisfies Rulebook;

export default rulebook;

/** Every page and its address. Addresses are Dutch, for people; folders are English, as in the domain. */
import { createRoute, notFound, redirect } from '@tanstack/react-router';
import { hasRole, meQuery } from '@/client';
import { personasQuery } from '@/features/sign-in';
import { managerConsent } from './consent-pages';
import { homeOf } from './home';
import { reports } from './insights-pages';
import { lazyPage } from './lazy-page';
import { learnedPages, storiesForAll } from './learned-pages';
import { mapPages } from './map-pages';
import { peoplePages } from './people-pages';
import { guest, poolPages } from './pools-pages';
import { erased, myData } from './privacy-pages';
import { root, signedIn, type RouterContext } from './roots';
import { arrival, invitation, secondStep, signIn, signInLink } from './sign-in-pages';

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** Pages of the demo do not exist elsewhere. */
async function demoOnly({ context }: { context: RouterContext }): Promise<void> {
  if (!(await context.queryClient.ensureQueryData(personasQuery))) throw notFound();
}

/** What somebody looks for in the administration, and the list that is being read in. */
interface AdministrationSearch {
  q?: string | undefined;
  soort?: string | undefined;
  lijst?: string | undefined;
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me?.needsSecondFactor) throw redirect({ to: '/inloggen/tweede-stap' });
    throw me ? redirect({ to: homeOf(me) }) : redirect({ to: '/inloggen' });
  },
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/toegankelijkheid',
  component: lazyPage(() => import('@/features/information/pages/AccessibilityPage')),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyPage(() => import('@/features/information/pages/PrivacyPage')),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/hulp',
  component: lazyPage(() => import('@/features/information/pages/HelpPage')),
});

const demoMailbox = createRoute({
  getParentRoute: () => root,
  path: '/demo/postvak',
  beforeLoad: demoOnly,
  validateSearch: (search): { mail?: string | undefined } => ({ mail: optionalText(search.mail) }),
  component: lazyPage(() => import('@/features/notifications/pages/DemoMailboxPage')),
});

const mailLink = createRoute({
  getParentRoute: () => root,
  path: '/mail',
  validateSearch: (search): { sleutel?: string | undefined } => ({
    sleutel: optionalText(search.sleutel),
  }),
  component: lazyPage(() => import('@/features/notifications/pages/MailLinkPage')),
});

const buildingBlocks = createRoute({
  getParentRoute: () => root,
  path: '/bouwstenen',
  beforeLoad: demoOnly,
  component: lazyPage(() => import('@/features/building-blocks/pages/BuildingBlocksPage')),
});

const forYou = createRoute({
  getParentRoute: () => signedIn,
  path: '/voor-jou',
  // Who flies no jobs has another page to start on.
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (me && !hasRole(me, 'member')) throw redirect({ to: homeOf(me) });
  },
  component: lazyPage(() => import('@/features/suggestions/pages/ForYouPage')),
});

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen',
  component: lazyPage(() => import('@/features/jobs/pages/JobsPage')),
});

const postJob = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen/nieuw',
  component: lazyPage(() => import('@/features/jobs/pages/PostJobPage')),
});

const proposals = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen/voorstellen',
  component: lazyPage(() => import('@/features/jobs/pages/ProposalsPage')),
});

const job = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen/$jobId',
  component: lazyPage(() => import('@/features/jobs/pages/JobPage')),
});

const editJob = createRoute({
  getParentRoute: () => signedIn,
  path: '/klussen/$jobId/bewerken',
  component: lazyPage(() => import('@/features/jobs/pages/EditJobPage')),
});

const myJobs = createRoute({
  getParentRoute: () => signedIn,
  path: '/mijn-klussen',
  component: lazyPage(() => import('@/features/groups/pages/MyJobsPage')),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/overzicht',
  component: lazyPage(() => import('@/features/groups/pages/BoardPage')),
});

const boardJob = createRoute({
  getParentRoute: () => signedIn,
  path: '/overzicht/$jobId',
  component: lazyPage(() => import('@/features/groups/pages/BoardJobPage')),
});

const assigning = createRoute({
  getParentRoute: () => signedIn,
  path: '/indelen',
  validateSearch: (search): { netwerk?: string | undefined } => ({
    netwerk: optionalText(search.netwerk),
  }),
  component: lazyPage(() => import('@/features/assignments/pages/RunsPage')),
});

const assignmentRun = createRoute({
  getParentRoute: () => signedIn,
  path: '/indelen/$networkId/$runId',
  component: lazyPage(() => import('@/features/assignments/pages/RunPage')),
});

const assignmentComparison = createRoute({
  getParentRoute: () => signedIn,
  path: '/indelen/$networkId/$runId/vergelijken/$otherId',
  component: lazyPage(() => import('@/features/assignments/pages/ComparePage')),
});

const freeTime = createRoute({
  getParentRoute: () => signedIn,
  path: '/vrije-tijd',
  validateSearch: (search): { week?: string | undefined } => ({ week: optionalText(search.week) }),
  component: lazyPage(() => import('@/features/availability/pages/FreeTimePage')),
});

const calendars = createRoute({
  getParentRoute: () => signedIn,
  path: '/vrije-tijd/agendas',
  component: lazyPage(() => import('@/features/calendars/pages/CalendarsPage')),
});

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/profiel',
  component: lazyPage(() => import('@/features/people/pages/ProfilePage')),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyPage(() => import('@/features/sign-in/pages/AccountPage')),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/mensen',
  validateSearch: (search): { q?: string | undefined; netwerk?: string | undefined } => ({
    q: optionalText(search.q),
    netwerk: optionalText(search.netwerk),
  }),
  component: lazyPage(() => import('@/features/people/pages/PeoplePage')),
});

const person = createRoute({
  getParentRoute: () => signedIn,
  path: '/mensen/$personId',
  component: lazyPage(() => import('@/features/people/pages/PersonPage')),
});

const messages = createRoute({
  getParentRoute: () => signedIn,
  path: '/berichten',
  validateSearch: (search): { nieuw?: boolean | undefined } => ({
    nieuw: search.nieuw === true ? true : undefined,
  }),
  component: lazyPage(() => import('@/features/notifications/pages/MessagesPage')),
});

const mailChoices = createRoute({
  getParentRoute: () => signedIn,
  path: '/berichten/instellingen',
  component: lazyPage(() => import('@/features/notifications/pages/MailChoicesPage')),
});

const administration = createRoute({
  getParentRoute: () => signedIn,
  path: '/beheer',
  component: lazyPage(() => import('@/features/administration/pages/AdministrationPage')),
});

/** One part of the administration: organisaties, netwerken, mensen, inlezen, bezorging, logboek. */
const administrationPart = createRoute({
  getParentRoute: () => signedIn,
  path: '/beheer/$part',
  validateSearch: (search): AdministrationSearch => ({
    q: optionalText(search.q),
    soort: optionalText(search.soort),
    lijst: optionalText(search.lijst),
  }),
  component: lazyPage(() => import('@/features/administration/pages/AdministrationPartPage')),
});

export const routeTree = root.addChildren([
  home,
  signIn,
  signInLink,
  secondStep,
  arrival,
  invitation,
  accessibility,
  privacy,
  erased,
  help,
  demoMailbox,
  mailLink,
  guest,
  managerConsent,
  ...storiesForAll,
  buildingBlocks,
  signedIn.addChildren([
    forYou,
    jobs,
    postJob,
    proposals,
    job,
    editJob,
    myJobs,
    board,
    boardJob,
    assigning,
    assignmentRun,
    assignmentComparison,
    freeTime,
    calendars,
    profile,
    myData,
    account,
    people,
    person,
    ...peoplePages,
    ...learnedPages,
    ...mapPages,
    ...poolPages,
    reports,
    messages,
    mailChoices,
    administration,
    administrationPart,
  ]),
]);

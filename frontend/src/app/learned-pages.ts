/** The pages of what was learned: the library, stories, what one left behind, and the forms. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page';
import { root, signedIn } from './roots';

const optionalText = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** What somebody looks for in the library. */
interface LibrarySearch {
  q?: string | undefined;
  thema?: string | undefined;
  hulp?: string | undefined;
  organisatie?: string | undefined;
  volgorde?: string | undefined;
}

const learned = createRoute({
  getParentRoute: () => signedIn,
  path: '/geleerd',
  validateSearch: (search): LibrarySearch => ({
    q: optionalText(search.q),
    thema: optionalText(search.thema),
    hulp: optionalText(search.hulp),
    organisatie: optionalText(search.organisatie),
    volgorde: optionalText(search.volgorde),
  }),
  component: lazyPage(() => import('@/features/learnings/pages/LearnedPage')),
});

const writeLearned = createRoute({
  getParentRoute: () => signedIn,
  path: '/geleerd/schrijven/$jobId',
  component: lazyPage(() => import('@/features/learnings/pages/WriteLearnedPage')),
});

const effect = createRoute({
  getParentRoute: () => signedIn,
  path: '/geleerd/sindsdien/$jobId',
  component: lazyPage(() => import('@/features/learnings/pages/EffectPage')),
});

const stories = createRoute({
  getParentRoute: () => signedIn,
  path: '/geleerd/verhalen',
  validateSearch: (search): { q?: string | undefined } => ({ q: optionalText(search.q) }),
  component: lazyPage(() => import('@/features/learnings/pages/StoriesPage')),
});

const writeStory = createRoute({
  getParentRoute: () => signedIn,
  path: '/geleerd/verhaal/$jobId',
  component: lazyPage(() => import('@/features/learnings/pages/WriteStoryPage')),
});

const mine = createRoute({
  getParentRoute: () => signedIn,
  path: '/geleerd/van-mij',
  component: lazyPage(() => import('@/features/learnings/pages/MinePage')),
});

const publicStories = createRoute({
  getParentRoute: () => root,
  path: '/verhalen',
  component: lazyPage(() => import('@/features/learnings/pages/PublicStoriesPage')),
});

const publicStory = createRoute({
  getParentRoute: () => root,
  path: '/verhalen/$storyId',
  component: lazyPage(() => import('@/features/learnings/pages/PublicStoryPage')),
});

export const learnedPages = [learned, writeLearned, effect, stories, writeStory, mine] as const;
export const storiesForAll = [publicStories, publicStory] as const;

/** Stories that anybody may read, without signing in. */
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { EmptyState, MorePages } from '@/ui/states';
import styles from '../components/learnings.module.css';
import { publicStoriesQuery, type PublicStory } from '../stories-api';

export default function PublicStoriesPage() {
  const { t } = useTranslation('stories');
  const query = useSuspenseInfiniteQuery(publicStoriesQuery);
  const stories = query.data.pages.flatMap((page) => page.items);
  return (
    <Page title={t('public.title')} lead={t('public.lead')} flight>
      {stories.length === 0 ? (
        <EmptyState title={t('public.empty')} />
      ) : (
        <div className={styles.stories}>
          {stories.map((story) => (
            <Teaser key={story.id} story={story} />
          ))}
          <MorePages status={t('shown', { count: stories.length })} pages={query} />
        </div>
      )}
    </Page>
  );
}

const enough = 260;

/** The beginning, up to a whole word. */
function beginningOf(text: string): string {
  if (text.length <= enough) return text;
  return `${text.slice(0, text.lastIndexOf(' ', enough))} …`;
}

function Teaser({ story }: { story: PublicStory }) {
  const { t } = useTranslation('stories');
  const format = useFormat();
  const { author, organisation, at } = story;
  return (
    <article className={styles.story}>
      <Stack gap={10}>
        <h2>
          <Link to="/verhalen/$storyId" params={{ storyId: story.id }}>
            {story.title}
          </Link>
        </h2>
        <p className={styles.text}>{beginningOf(story.text)}</p>
        <Words tone="smallSubtle">
          {t('public.by', { author, organisation, date: format.dateWithYear(at) })}
        </Words>
      </Stack>
    </article>
  );
}

/** One public story. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Text } from '../components/StoryView';
import { publicStoryQuery } from '../stories-api';

export default function PublicStoryPage() {
  const { t } = useTranslation('stories');
  const format = useFormat();
  const { storyId } = useParams({ from: '/verhalen/$storyId' });
  const { title, text, author, organisation, jobTitle, at } = useSuspenseQuery(
    publicStoryQuery(storyId),
  ).data;
  return (
    <Page
      title={title}
      lead={t('public.by', { author, organisation, date: format.dateWithYear(at) })}
      breadcrumb={
        <Breadcrumb label={t('back')}>
          <Link to="/verhalen">{t('public.all')}</Link>
        </Breadcrumb>
      }
    >
      <Stack gap={28}>
        <Text text={text} />
        <Words tone="subtle">{t('public.about', { job: jobTitle, organisation })}</Words>
      </Stack>
    </Page>
  );
}

/** What we keep about people, why, how long, and what they may ask. */
import { useTranslation } from 'react-i18next';
import { KeptHowLong } from '@/features/privacy';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Chapters } from '../components/Chapters';
import { SupportAddress } from '../components/SupportAddress';

const chapters = ['what', 'why', 'who', 'howLong', 'not'] as const;

export default function PrivacyPage() {
  const { t } = useTranslation('information');
  // Sentences stand on lines of their own in the text files.
  const lines = (chapter: (typeof chapters)[number]) => t(`privacy.text.${chapter}`).split('\n');
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')}>
      <Stack gap={32}>
        <Chapters
          chapters={chapters.map((chapter) => ({
            title: t(`privacy.heading.${chapter}`),
            lines: lines(chapter),
          }))}
        />
        <KeptHowLong />
        <Stack as="section" gap={8}>
          <h2>{t('privacy.rights')}</h2>
          <p>{t('privacy.rightsText')}</p>
          <SupportAddress />
        </Stack>
      </Stack>
    </Page>
  );
}

/** What this is, how it works for each role, and where to ask. */
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutsPart } from '@/features/shortcuts';
import { Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Chapters } from '../components/Chapters';
import { SupportAddress } from '../components/SupportAddress';

const chapters = ['member', 'poster', 'coordinator', 'late', 'mails'] as const;

export default function HelpPage() {
  const { t } = useTranslation('information');
  return (
    <Page title={t('help.title')} lead={t('help.lead')}>
      <Stack gap={32}>
        <Chapters
          chapters={chapters.map((chapter) => ({
            title: t(`help.heading.${chapter}`),
            lines: t(`help.text.${chapter}`).split('\n'),
          }))}
        />
        <Suspense>
          <ShortcutsPart />
        </Suspense>
        <Stack as="section" gap={8}>
          <h2>{t('help.ask')}</h2>
          <p>{t('help.askText')}</p>
          <SupportAddress />
        </Stack>
      </Stack>
    </Page>
  );
}

/** How mail reaches me: about what, when, and in which language. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Stack, Words } from '@/ui/layout';
import { Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { mailChoicesQuery, useChangeChoices, type MailChoices } from '../choices';
import { DigestMoment } from '../components/DigestMoment';
import { QuietHours } from '../components/QuietHours';
import { TopicRows } from '../components/TopicRows';

export default function MailChoicesPage() {
  const { t } = useTranslation('notifications');
  return (
    <Page
      title={t('choices.title')}
      lead={t('choices.lead')}
      breadcrumb={
        <Breadcrumb label={t('choices.back')}>
          <Link to="/berichten">{t('title')}</Link>
        </Breadcrumb>
      }
    >
      <Choices />
    </Page>
  );
}

function Choices() {
  const { t } = useTranslation(['notifications', 'frame']);
  const choices = useSuspenseQuery(mailChoicesQuery).data;
  const save = useChangeChoices();
  const change = (changed: Partial<MailChoices>) =>
    after(save.mutateAsync({ ...choices, ...changed }), () => toast(t('choices.saved')));
  return (
    <Stack gap={40}>
      {save.error ? (
        <Note tone="negative" role="alert">
          {save.error instanceof ProblemError ? save.error.detail : t('choices.notSaved')}
        </Note>
      ) : null}
      <Stack as="section" gap={12} aria-labelledby="about">
        <h2 id="about">{t('choices.about')}</h2>
        <NextDigest choices={choices} />
        <TopicRows choices={choices} onChange={change} />
      </Stack>
      <DigestMoment choices={choices} onChange={change} />
      <QuietHours choices={choices} onChange={change} />
      <Stack as="section" gap={12} aria-labelledby="language">
        <h2 id="language">{t('frame:person.language')}</h2>
        <Select
          label={t('choices.language')}
          choices={(['nl', 'en'] as const).map((id) => ({ id, label: t(`frame:languages.${id}`) }))}
          value={choices.language}
          onChange={(id) => change({ language: id === 'en' ? 'en' : 'nl' })}
        />
      </Stack>
    </Stack>
  );
}

function NextDigest({ choices }: { choices: MailChoices }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const at = choices.nextDigestAt;
  return (
    <Words tone="hint">
      {at
        ? t('choices.next', { day: format.longDate(at), time: format.timeOfDay(at) })
        : t('choices.noDigest')}
    </Words>
  );
}

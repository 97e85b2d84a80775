/** Half a year later: what became of the job, told straight from the mail. */
import { useTranslation } from 'react-i18next';
import { EffectForm } from '@/features/learnings';
import { Card, Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { useTellByLink, type MailLink } from '../mail-link';
import { ToJob } from './LinkedJob';

export function EffectLink({ link, token }: { link: MailLink; token: string }) {
  const { t } = useTranslation('notifications');
  const tell = useTellByLink(token);
  const { job, standing } = link;
  return (
    <Page
      title={t('link.effect', { name: link.firstName })}
      lead={t('link.effectLead', { title: job?.title ?? '' })}
    >
      <Stack gap={32}>
        <Card raised>
          {standing === 'open' ? (
            <EffectForm
              effect={null}
              onTell={(told) => tell.mutate(told)}
              busy={tell.isPending}
              error={tell.error}
            />
          ) : (
            <Note tone={standing === 'used' ? 'positive' : 'info'} role="status">
              {t(`link.effectIs.${standing}`)}
            </Note>
          )}
        </Card>
        <ToJob job={job} />
      </Stack>
    </Page>
  );
}

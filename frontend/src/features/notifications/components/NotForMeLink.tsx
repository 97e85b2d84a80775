/** "Not for me", straight from the mail. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { useAnswerLink, type MailLink } from '../mail-link';
import { LinkedJob } from './LinkedJob';

export function NotForMeLink({ link, token }: { link: MailLink; token: string }) {
  const { t } = useTranslation('notifications');
  const say = useAnswerLink(token);
  return (
    <Page title={t('link.notForMe')} lead={t('link.notForMeLead')}>
      <Stack gap={32}>
        {link.standing === 'open' ? (
          <Row>
            <Button busy={say.isPending} onPress={() => say.mutate({ said: 'not-for-me' })}>
              {t('link.notForMeButton')}
            </Button>
          </Row>
        ) : (
          <Note tone="positive" role="status">
            {t('link.notForMeDone')}
          </Note>
        )}
        {say.error instanceof ProblemError ? (
          <Note tone="warning" role="alert">
            {say.error.detail}
          </Note>
        ) : null}
        {link.job ? <LinkedJob job={link.job} /> : null}
      </Stack>
    </Page>
  );
}

/** Stop mail about one topic, or the digest, straight from the mail; and take that back. */
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/client';
import { Button } from '@/ui/Button';
import { Row, Stack } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Page } from '@/ui/Page';
import { Note } from '@/ui/signs';
import { useAnswerLink, type LinkAnswer, type MailLink } from '../mail-link';

export function StopLink({ link, token }: { link: MailLink; token: string }) {
  const { t } = useTranslation('notifications');
  const say = useAnswerLink(token);
  const saying = (said: LinkAnswer) => () => say.mutate({ said });
  const what = link.topic ? t(`topic.${link.topic}`) : t('link.digest');
  return (
    <Page title={t('link.stop')} lead={t('link.stopLead')}>
      <Stack gap={24}>
        {link.subscribed ? (
          <p>{t('link.stopAsk', { what })}</p>
        ) : (
          <Note tone="positive" role="status">
            {t('link.stopped', { what })}
          </Note>
        )}
        {say.error instanceof ProblemError ? (
          <Note tone="warning" role="alert">
            {say.error.detail}
          </Note>
        ) : null}
        <Row gap={12}>
          {link.subscribed ? (
            <Button busy={say.isPending} onPress={saying('unsubscribe')}>
              {t('link.stopButton')}
            </Button>
          ) : (
            <Button look="secondary" busy={say.isPending} onPress={saying('subscribe')}>
              {t('link.undo')}
            </Button>
          )}
          <ButtonLink to="/berichten/instellingen" look="quiet">
            {t('link.toChoices')}
          </ButtonLink>
        </Row>
      </Stack>
    </Page>
  );
}

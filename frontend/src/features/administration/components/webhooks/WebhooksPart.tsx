/** Connections to other programs: what they hear, whether it arrives, and the feed of open jobs. */
import { useSuspenseQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Button } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { ExternalLink } from '@/ui/Link';
import { EmptyState } from '@/ui/states';
import { webhooksQuery } from '../../webhooks-api';
import { ShownOnce } from '../access/ShownOnce';
import styles from '../administration.module.css';
import { WebhookDialog } from './WebhookDialog';
import { WebhookLine } from './WebhookLine';

export function WebhooksPart() {
  const { t } = useTranslation('webhooks');
  const hooks = useSuspenseQuery(webhooksQuery).data;
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Stack gap={32}>
      <Stack as="section" gap={16} aria-labelledby="webhooks">
        <h2 id="webhooks">{t('title')}</h2>
        <Words>{t('what')}</Words>
        <Row>
          <Button look="secondary" icon={Plus} onPress={() => setMaking(true)}>
            {t('make')}
          </Button>
        </Row>
        {hooks.length === 0 ? <EmptyState title={t('none')} /> : null}
        <ul className={classes(styles.list, styles.unfolding)}>
          {hooks.map((hook) => (
            <WebhookLine key={hook.id} hook={hook} onSecret={setSecret} />
          ))}
        </ul>
      </Stack>
      <Feed />
      {making ? (
        <WebhookDialog
          onClose={() => setMaking(false)}
          onMade={(fresh) => {
            setMaking(false);
            setSecret(fresh);
          }}
        />
      ) : null}
      {secret ? (
        <ShownOnce title={t('secret')} secret={secret} onClose={() => setSecret(null)} />
      ) : null}
    </Stack>
  );
}

function Feed() {
  const { t } = useTranslation('webhooks');
  return (
    <Stack as="section" gap={8} aria-labelledby="feed">
      <h2 id="feed">{t('feed.title')}</h2>
      <Words>{t('feed.what')}</Words>
      <p>
        <ExternalLink href="/v1/feeds/jobs">{t('feed.open')}</ExternalLink>
      </p>
    </Stack>
  );
}

/** One connection: how it goes, what can be done with it, and its log. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Disclosure } from '@/ui/disclosure';
import { Row, Stack, Words } from '@/ui/layout';
import { Tag } from '@/ui/signs';
import { toast } from '@/ui/toast';
import {
  useRemoveWebhook,
  useRotateSecret,
  useSwitchWebhook,
  useTestWebhook,
  type Webhook,
} from '../../webhooks-api';
import { Refusal } from '../Refusal';
import { WebhookLog } from './WebhookLog';

interface Props {
  hook: Webhook;
  onSecret: (secret: string) => void;
}

const tones = {
  active: 'positive',
  paused: 'neutral',
  failing: 'warning',
  gone: 'warning',
} as const;

export function WebhookLine({ hook, onSecret }: Props) {
  const { t } = useTranslation('webhooks');
  const format = useFormat();
  const last = hook.lastSentAt
    ? t('last', {
        when: format.shortDate(hook.lastSentAt),
        time: format.timeOfDay(hook.lastSentAt),
      })
    : t('never');
  return (
    <li>
      <Stack gap={8}>
        <Row gap={8}>
          <strong>{hook.name}</strong>
          <Tag tone={tones[hook.state]}>{t(`state.${hook.state}`)}</Tag>
        </Row>
        <Words tone="small">
          {t('facts', {
            owner: hook.owner,
            kinds: format.inWords(hook.kinds.map((kind) => t(`kind.${kind}`))),
          })}
        </Words>
        <Words tone="smallSubtle">
          {hook.url}. {last}
        </Words>
        {hook.failingSince ? (
          <Words tone="small">{t('failing', { when: format.shortDate(hook.failingSince) })}</Words>
        ) : null}
        <Actions hook={hook} onSecret={onSecret} />
        <Disclosure title={t('log')}>
          <WebhookLog webhookId={hook.id} />
        </Disclosure>
      </Stack>
    </li>
  );
}

function Actions({ hook, onSecret }: Props) {
  const { t } = useTranslation('webhooks');
  const [asking, setAsking] = useState<'secret' | 'remove' | null>(null);
  const turn = useSwitchWebhook();
  const remove = useRemoveWebhook();
  const rotate = useRotateSecret();
  const test = useTestWebhook();
  const active = hook.state === 'active';
  const close = () => setAsking(null);
  return (
    <>
      <Refusal error={turn.error ?? test.error ?? rotate.error ?? remove.error} />
      <Row gap={8}>
        {active ? (
          <Button
            look="secondary"
            small
            busy={test.isPending}
            onPress={() => after(test.mutateAsync(hook.id), () => toast(t('tested')))}
          >
            {t('test')}
          </Button>
        ) : null}
        <Button
          look="secondary"
          small
          busy={turn.isPending}
          onPress={() => turn.mutate({ id: hook.id, active: !active })}
        >
          {t(active ? 'off' : 'on')}
        </Button>
        <Button look="quiet" small onPress={() => setAsking('secret')}>
          {t('rotate')}
        </Button>
        <Button look="quiet" small onPress={() => setAsking('remove')}>
          {t('remove')}
        </Button>
      </Row>
      <ConfirmDialog
        title={t('rotate')}
        isOpen={asking === 'secret'}
        onClose={close}
        confirmLabel={t('rotate')}
        busy={rotate.isPending}
        onConfirm={() =>
          after(rotate.mutateAsync(hook.id), ({ secret }) => {
            close();
            onSecret(secret);
          })
        }
      >
        <p>{t('rotateWhat')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t('remove')}
        isOpen={asking === 'remove'}
        onClose={close}
        confirmLabel={t('remove')}
        busy={remove.isPending}
        onConfirm={() => after(remove.mutateAsync(hook.id), close)}
      >
        <p>{t('removeWhat', { name: hook.name })}</p>
      </ConfirmDialog>
    </>
  );
}

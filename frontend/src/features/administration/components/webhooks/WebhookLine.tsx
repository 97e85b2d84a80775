/** One connection: how it goes, what can be done with it, and its log. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Disclosure } from '@/ui/Disclosure';
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
  const active = hook.state === 'active';
  const asked = { hook, onClose: () => setAsking(null) };
  return (
    <>
      <Refusal error={turn.error} />
      <Row gap={8}>
        {active ? <TestButton hook={hook} /> : null}
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
      <NewSecret {...asked} isOpen={asking === 'secret'} onSecret={onSecret} />
      <Removal {...asked} isOpen={asking === 'remove'} />
    </>
  );
}

function TestButton({ hook }: Pick<Props, 'hook'>) {
  const { t } = useTranslation('webhooks');
  const test = useTestWebhook();
  return (
    <>
      <Button
        look="secondary"
        small
        busy={test.isPending}
        onPress={() => after(test.mutateAsync(hook.id), () => toast(t('tested')))}
      >
        {t('test')}
      </Button>
      <Refusal error={test.error} />
    </>
  );
}

interface AskedProps extends Pick<Props, 'hook'> {
  isOpen: boolean;
  onClose: () => void;
}

function NewSecret({ hook, isOpen, onClose, onSecret }: AskedProps & Pick<Props, 'onSecret'>) {
  const { t } = useTranslation('webhooks');
  const rotate = useRotateSecret();
  const ask = () =>
    after(rotate.mutateAsync(hook.id), ({ secret }) => {
      onClose();
      onSecret(secret);
    });
  return (
    <ConfirmDialog
      title={t('rotate')}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t('rotate')}
      busy={rotate.isPending}
      onConfirm={ask}
    >
      <Refusal error={rotate.error} />
      <p>{t('rotateWhat')}</p>
    </ConfirmDialog>
  );
}

function Removal({ hook, isOpen, onClose }: AskedProps) {
  const { t } = useTranslation('webhooks');
  const remove = useRemoveWebhook();
  return (
    <ConfirmDialog
      title={t('remove')}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t('remove')}
      busy={remove.isPending}
      onConfirm={() => after(remove.mutateAsync(hook.id), onClose)}
    >
      <Refusal error={remove.error} />
      <p>{t('removeWhat', { name: hook.name })}</p>
    </ConfirmDialog>
  );
}

/** Networks: who takes part, their days and programmes. Coordinators keep the days; administrators the rest. */
import { useSuspenseQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { useFormat } from '@/i18n/useLanguage';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Row, Stack, Words } from '@/ui/layout';
import type { Network } from '../api';
import { Agreements } from './Agreements';
import { NetworkDays } from './NetworkDays';
import { NetworkDialog } from './NetworkDialog';
import { keptBy } from '../parts';
import { Programmes } from './Programmes';

export function NetworksPart() {
  const { t } = useTranslation('administration');
  const me = useMe();
  const networks = useSuspenseQuery(networksQuery).data;
  const [editing, setEditing] = useState<Network | 'new' | null>(null);
  const administrator = hasRole(me, 'administrator');
  const shown = keptBy(me, networks);
  return (
    <Stack gap={24}>
      {administrator ? (
        <Row>
          <Button look="secondary" icon={Plus} onPress={() => setEditing('new')}>
            {t('network.add')}
          </Button>
        </Row>
      ) : null}
      {shown.map((network) => (
        <NetworkSection
          key={network.id}
          network={network}
          onEdit={administrator ? () => setEditing(network) : undefined}
        />
      ))}
      {editing ? (
        <NetworkDialog
          network={editing === 'new' ? null : editing}
          networks={networks}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Stack>
  );
}

interface NetworkSectionProps {
  network: Network;
  /** Absent for who may not change it. */
  onEdit: (() => void) | undefined;
}

function NetworkSection({ network, onEdit }: NetworkSectionProps) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const names = (list: { name: string }[]) => format.inWords(list.map(({ name }) => name));
  return (
    <Stack as="section" gap={10}>
      <Row between nowrap>
        <h2>{network.name}</h2>
        {onEdit ? (
          <Button
            look="quiet"
            small
            onPress={onEdit}
            aria-label={t('network.change', { name: network.name })}
          >
            {t('change')}
          </Button>
        ) : null}
      </Row>
      <Words>{network.description}</Words>
      <Words tone="small">
        {t('network.facts', {
          members: network.members,
          organisations: network.organisations.length,
        })}
        {network.partners.length > 0
          ? ` ${t('network.shares', { names: names(network.partners) })}`
          : ''}
      </Words>
      <Parts network={network} />
    </Stack>
  );
}

/** What is read on demand, each under its own line. */
function Parts({ network }: { network: Network }) {
  const { t } = useTranslation(['administration', 'agreements']);
  const format = useFormat();
  return (
    <>
      <Disclosure title={t('network.organisations')}>
        {format.inWords(network.organisations.map(({ name }) => name))}
      </Disclosure>
      <Disclosure title={t('agreements:heading')}>
        <Agreements networkId={network.id} />
      </Disclosure>
      <Disclosure title={t('network.days')}>
        <NetworkDays networkId={network.id} />
      </Disclosure>
      <Disclosure title={t('network.programmes')}>
        <Programmes networkId={network.id} />
      </Disclosure>
    </>
  );
}

/** Findings and surprises from everybody, and a short form to add one: on a phone, on the way. */
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Card, Columns, Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { EmptyState, MorePages } from '@/ui/states';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { findingsQuery, poolQuery, useAddFinding, type FindingIn, type Pool } from '../api';
import { FindingRow } from '../components/FindingRow';
import { PoolFrame } from '../components/PoolFrame';
import { Problem } from '../components/Problem';
import styles from '../components/pools.module.css';

const kinds = ['finding', 'surprise'] as const;

export default function FindingsPage() {
  const { t } = useTranslation('pools');
  const { poolId } = useParams({ from: '/signed-in/poolopdrachten/$poolId/bevindingen' });
  const pool = useSuspenseQuery(poolQuery(poolId)).data;
  const found = useSuspenseInfiniteQuery(findingsQuery(poolId));
  const findings = found.data.pages.flatMap((page) => page.items);
  const form = pool.rights.includes('contribute') ? <Add pool={pool} /> : null;
  const list =
    findings.length === 0 ? (
      <EmptyState title={t('finding.none')}>
        <p>{t('finding.noneText')}</p>
      </EmptyState>
    ) : (
      <Stack gap={20}>
        <ul className={styles.rows}>
          {findings.map((finding) => (
            <FindingRow key={finding.id} poolId={poolId} finding={finding} />
          ))}
        </ul>
        <MorePages status={t('finding.shown', { count: findings.length })} pages={found} />
      </Stack>
    );
  return (
    <PoolFrame pool={pool} part={t('part.findings')} lead={t('finding.lead')}>
      {form ? (
        <Columns side={list} sideWidth={400} sideLabel={t('part.findings')}>
          {form}
        </Columns>
      ) : (
        list
      )}
    </PoolFrame>
  );
}

function Add({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [draft, setDraft] = useState<FindingIn>({ kind: 'finding', text: '' });
  const adding = useAddFinding(pool.id);
  const change = (part: Partial<FindingIn>) => setDraft((before) => ({ ...before, ...part }));
  const add = () =>
    after(adding.mutateAsync(draft), () => {
      change({ text: '' });
      toast(t('finding.thanks'));
    });
  return (
    <Card raised as="section" aria-labelledby="add-finding">
      <Stack gap={16}>
        <h2 id="add-finding">{t('finding.add')}</h2>
        <Problem error={adding.error} />
        <What pool={pool} draft={draft} onChange={change} />
        <div>
          <Button onPress={add} busy={adding.isPending} isDisabled={draft.text.trim() === ''}>
            {t('finding.save')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

interface WhatProps {
  pool: Pool;
  draft: FindingIn;
  onChange: (part: Partial<FindingIn>) => void;
}

function What({ pool, draft, onChange: change }: WhatProps) {
  const { t } = useTranslation('pools');
  const none = { id: 'none', label: t('finding.noTheme') };
  return (
    <>
      <SegmentedSwitch
        label={t('finding.kind')}
        choices={kinds.map((value) => ({ value, label: t(`finding.${value}`) }))}
        value={draft.kind ?? 'finding'}
        onChange={(value) => change({ kind: value === 'surprise' ? 'surprise' : 'finding' })}
      />
      <TextArea
        label={t(draft.kind === 'surprise' ? 'finding.textSurprise' : 'finding.textFinding')}
        rows={4}
        maxLength={1000}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      {pool.themes.length > 0 ? (
        <Select
          label={t('finding.theme')}
          choices={[none, ...pool.themes.map(({ id, name }) => ({ id, label: name }))]}
          value={draft.poolThemeId ?? 'none'}
          onChange={(key) => change({ poolThemeId: key === 'none' ? null : key })}
        />
      ) : null}
    </>
  );
}

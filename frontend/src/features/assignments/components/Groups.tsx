/** The groups of a plan: who sits where and why, with pins, exclusions and questions per person. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { SegmentedSwitch } from '@/ui/SegmentedSwitch';
import { Row, Words } from '@/ui/layout';
import type { PlannedJob, Plan, RunDetail } from '../api';
import styles from './assignments.module.css';
import { PlannedGroup } from './PlannedGroup';
import type { ChoosingState } from './useChoices';
import { WhyDialog } from './WhyDialog';

const shownAtFirst = 8;

interface GroupsProps {
  run: RunDetail;
  plan: Plan;
  choices: ChoosingState;
}

const asksAttention = (row: PlannedJob): boolean =>
  row.members.some((member) => member.fragile || member.reasons.some((reason) => reason.caution));

export function Groups({ run, plan, choices }: GroupsProps) {
  const { t } = useTranslation('assignments');
  const [view, setView] = useState('all');
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<{ personId: string; jobId: string } | null>(null);
  const rows = view === 'all' ? plan.jobs : plan.jobs.filter(asksAttention);
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className={styles.part} aria-labelledby="groups">
      <Row between gap={16}>
        <h2 id="groups">{t('groups.title')}</h2>
        <ViewSwitch plan={plan} view={view} onChange={setView} />
      </Row>
      {plan.jobs.length === 0 ? <Words tone="subtle">{t('groups.none')}</Words> : null}
      <ul className={styles.groups}>
        {shown.map((row) => (
          <li key={row.job.id}>
            <PlannedGroup
              row={row}
              choices={choices}
              onWhy={(personId) => setAsked({ personId, jobId: row.job.id })}
            />
          </li>
        ))}
      </ul>
      {rows.length > shown.length ? (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('groups.more', { count: rows.length - shown.length })}
        </Button>
      ) : null}
      {asked ? <WhyDialog {...{ run, plan }} pair={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

interface ViewSwitchProps {
  plan: Plan;
  view: string;
  onChange: (view: string) => void;
}

/** All groups, or those to look out for; only where there are such. */
function ViewSwitch({ plan, view, onChange }: ViewSwitchProps) {
  const { t } = useTranslation('assignments');
  const attention = plan.jobs.filter(asksAttention).length;
  if (attention === 0) return null;
  return (
    <SegmentedSwitch
      label={t('groups.view')}
      labelHidden
      value={view}
      onChange={onChange}
      choices={[
        { value: 'all', label: t('groups.all', { count: plan.jobs.length }) },
        { value: 'attention', label: t('groups.attention', { count: attention }) },
      ]}
    />
  );
}

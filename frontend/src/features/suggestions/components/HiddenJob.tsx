/** Where a job stood that is not for me: room to tell why. Going on without is as good. */
import X from 'lucide-react/icons/x';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyNot } from '@/features/jobs';
import { IconButton } from '@/ui/Button';
import { Panel, Row, Stack } from '@/ui/layout';
import type { SuggestedJob } from '../api';
import styles from './for-you.module.css';

interface HiddenJobProps {
  job: SuggestedJob['job'];
  onClose: () => void;
}

export function HiddenJob({ job, onClose }: HiddenJobProps) {
  const { t } = useTranslation('suggestions');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Panel aria-labelledby="why-not">
      <Stack gap={8}>
        <Row between nowrap>
          <h3 id="why-not" ref={heading} tabIndex={-1} className={styles.whyNot}>
            {t('whyNot.title', { title: job.title })}
          </h3>
          <IconButton label={t('whyNot.skip')} icon={X} onPress={onClose} />
        </Row>
        <Suspense>
          <WhyNot jobId={job.id} onTold={onClose} />
        </Suspense>
      </Stack>
    </Panel>
  );
}

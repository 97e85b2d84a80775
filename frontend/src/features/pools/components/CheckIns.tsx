/** The weekly minute: one word and one line, and what the others said. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import Compass from 'lucide-react/icons/compass';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/RadioGroup';
import { Card, Stack, Words } from '@/ui/layout';
import { TextField } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import { useCheckIn, type Mood, type Pool, type PoolTimeline } from '../api';
import styles from './pools.module.css';
import { Problem } from './Problem';

const moods: Mood[] = ['onTrack', 'atRisk', 'stuck'];
const icons = { onTrack: Compass, atRisk: TriangleAlert, stuck: CircleAlert };
const tones = { onTrack: styles.onTrack, atRisk: styles.atRisk, stuck: styles.late };

interface CheckInsProps {
  pool: Pool;
  timeline: PoolTimeline;
  /** The reader is asked to say how it goes. */
  asking?: boolean;
}

export function CheckIns({ pool, timeline, asking = false }: CheckInsProps) {
  const { t } = useTranslation('pools');
  const [again, setAgain] = useState(false);
  const steers = timeline.checkIns.some(({ mine }) => mine) && pool.rights.includes('run');
  if (asking || again) {
    return <Ask poolId={pool.id} onDone={() => setAgain(false)} />;
  }
  return (
    <section>
      <Stack gap={12}>
        <div className={styles.heading}>
          <h2>{t('checkIn.title')}</h2>
          {steers && pool.state === 'running' ? (
            <Button look="secondary" onPress={() => setAgain(true)}>
              {t('checkIn.again')}
            </Button>
          ) : null}
        </div>
        {timeline.checkIns.length === 0 ? <p>{t('checkIn.none')}</p> : <Said timeline={timeline} />}
      </Stack>
    </section>
  );
}

function Said({ timeline }: { timeline: PoolTimeline }) {
  const { t } = useTranslation('pools');
  const { shortDate } = useFormat();
  return (
    <ul className={styles.rows}>
      {timeline.checkIns.slice(0, 6).map((said) => {
        const Icon = icons[said.mood];
        return (
          <li key={said.id} className={styles.row} style={{ paddingBlock: 12 }}>
            <div className={styles.heading}>
              <span className={`${styles.level} ${tones[said.mood]}`}>
                <Icon aria-hidden />
                {t(`mood.${said.mood}`)}
              </span>
              <Words tone="smallSubtle" as="span">
                {said.person?.name ?? t('somebody')}, {shortDate(said.at)}
              </Words>
            </div>
            {said.line ? <p>{said.line}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Ask({ poolId, onDone }: { poolId: string; onDone: () => void }) {
  const { t } = useTranslation('pools');
  const [mood, setMood] = useState<Mood | null>(null);
  const [line, setLine] = useState('');
  const saying = useCheckIn(poolId);
  const say = () => {
    if (mood === null) return;
    after(saying.mutateAsync({ mood, line }), () => {
      toast(t('checkIn.thanks'));
      onDone();
    });
  };
  return (
    <Card raised as="section" className={styles.ask} aria-labelledby="check-in">
      <Stack gap={16}>
        <h2 id="check-in">{t('checkIn.ask')}</h2>
        <Problem error={saying.error} />
        <RadioGroup
          label={t('checkIn.mood')}
          choices={moods.map((value) => ({ value, label: t(`mood.${value}`) }))}
          value={mood}
          onChange={(value) => setMood(moods.find((each) => each === value) ?? null)}
        />
        <TextField
          label={t('checkIn.line')}
          hint={t('checkIn.lineHint')}
          optional
          maxLength={200}
          value={line}
          onChange={setLine}
        />
        <div>
          <Button onPress={say} busy={saying.isPending} isDisabled={mood === null}>
            {t('checkIn.say')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

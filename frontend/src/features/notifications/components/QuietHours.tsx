/** Hours in which no mail comes: a switch, and from when until when. */
import { useTranslation } from 'react-i18next';
import { Row, Stack, Words } from '@/ui/layout';
import { CheckboxCard } from '@/ui/Checkbox';
import { Select } from '@/ui/Select';
import type { MailChoices } from '../choices';
import { wholeHours } from '../hours';

interface Props {
  choices: MailChoices;
  onChange: (changed: Partial<MailChoices>) => void;
}

const night = { from: '20:00', until: '07:00' };

export function QuietHours({ choices, onChange }: Props) {
  const { t } = useTranslation('notifications');
  const quiet = choices.quietHours;
  return (
    <Stack as="section" gap={12} aria-labelledby="quiet">
      <h2 id="quiet">{t('choices.quiet')}</h2>
      <CheckboxCard
        isSelected={quiet !== null}
        note={t('choices.quietWhat')}
        onChange={(on) => onChange({ quietHours: on ? night : null })}
      >
        {t('choices.quietOn')}
      </CheckboxCard>
      {quiet ? (
        <>
          <Row gap={16}>
            <Hour
              label={t('choices.quietFrom')}
              value={quiet.from}
              other={quiet.until}
              onChange={(from) => onChange({ quietHours: { ...quiet, from } })}
            />
            <Hour
              label={t('choices.quietUntil')}
              value={quiet.until}
              other={quiet.from}
              onChange={(until) => onChange({ quietHours: { ...quiet, until } })}
            />
          </Row>
          <Words tone="hint">{t('choices.quietUnless')}</Words>
        </>
      ) : null}
    </Stack>
  );
}

interface HourProps {
  label: string;
  value: string;
  /** The other end: quiet hours that begin and end together would last all day. */
  other: string;
  onChange: (value: string) => void;
}

function Hour({ label, value, other, onChange }: HourProps) {
  const hours = wholeHours().filter((hour) => hour !== other);
  return (
    <Select
      label={label}
      choices={(hours.includes(value) ? hours : [value, ...hours]).map((id) => ({ id, label: id }))}
      value={value}
      onChange={(id) => onChange(id)}
    />
  );
}

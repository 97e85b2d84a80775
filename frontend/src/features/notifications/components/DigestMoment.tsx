/** On which day and at which hour a digest comes; only asked when something is left to one. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Row, Stack, Words } from '@/ui/layout';
import { Select } from '@/ui/Select';
import type { MailChoices } from '../choices';
import { wholeHours } from '../hours';

interface Props {
  choices: MailChoices;
  onChange: (changed: Partial<MailChoices>) => void;
}

export function DigestMoment({ choices, onChange }: Props) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const { digest, topics } = choices;
  const wanted = (way: string) => topics.some((each) => each.concernsMe && each.way === way);
  const weekly = wanted('weekly');
  if (!weekly && !wanted('daily')) return null;
  return (
    <Stack as="section" gap={12} aria-labelledby="digest">
      <h2 id="digest">{t('choices.digest')}</h2>
      <Words>{t('choices.digestWhat')}</Words>
      <Row gap={16}>
        {weekly ? (
          <Select
            label={t('choices.weekday')}
            choices={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
              id: String(day),
              label: format.weekday(day),
            }))}
            value={String(digest.weekday)}
            onChange={(id) => onChange({ digest: { ...digest, weekday: Number(id) } })}
          />
        ) : null}
        <Select
          label={t('choices.hour')}
          choices={wholeHours().map((label, hour) => ({ id: String(hour), label }))}
          value={String(digest.hour)}
          onChange={(id) => onChange({ digest: { ...digest, hour: Number(id) } })}
        />
      </Row>
    </Stack>
  );
}

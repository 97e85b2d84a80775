/** What became of a job, as its organisation told half a year later. */
import Sprout from 'lucide-react/icons/sprout';
import { useTranslation } from 'react-i18next';
import { Note } from '@/ui/signs';
import type { Effect } from '../api';

export function EffectNote({ effect }: { effect: Effect }) {
  const { t } = useTranslation('learnings');
  const { noticed, text } = effect;
  return (
    <Note tone="positive" icon={Sprout}>
      {text ? (
        <>
          <strong>{t(`effect.line.${noticed}`)}</strong> {text}
        </>
      ) : (
        t(`effect.bare.${noticed}`)
      )}
    </Note>
  );
}

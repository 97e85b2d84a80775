/** "Wat kan er beter?" at the foot of every page; its dialog is loaded when somebody presses it. */
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { lazyPart } from '@/ui/lazy-part';

const FeedbackDialog = lazyPart(() => import('./FeedbackDialog'));

export default function FeedbackButton() {
  const { t } = useTranslation('frame');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button look="quiet" small onPress={() => setOpened(true)}>
        {t('footer.feedback')}
      </Button>
      {opened ? (
        <Suspense>
          <FeedbackDialog onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

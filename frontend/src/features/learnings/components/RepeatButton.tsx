/** "Herhaal deze klus": a draft for one's organisation; asks which one when there are several. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import Repeat2 from 'lucide-react/icons/repeat-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/client';
import { networksQuery } from '@/features/catalogue';
import { placesFor, type PostingPlace } from '@/features/jobs';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Stack } from '@/ui/layout';
import { Select } from '@/ui/Select';
import { Note } from '@/ui/signs';
import { toast } from '@/ui/toast';
import { useRepeat, type LearnedJob } from '../api';

interface RepeatButtonProps {
  job: Pick<LearnedJob, 'id'>;
  first: boolean;
}

/** Nothing for who posts for nobody. */
export function RepeatButton(props: RepeatButtonProps) {
  const me = useMe();
  const networks = useQuery(networksQuery).data;
  const places = me && networks ? placesFor(me, networks) : [];
  return places.length > 0 ? <Repeat {...props} places={places} /> : null;
}

function Repeat({ job, first, places }: RepeatButtonProps & { places: PostingPlace[] }) {
  const { t } = useTranslation('learnings');
  const repeating = useRepeating(job.id);
  const [asking, setAsking] = useState(false);
  const only = places.length === 1 ? places[0] : undefined;
  return (
    <>
      <Button
        look={first ? 'primary' : 'secondary'}
        icon={Repeat2}
        busy={repeating.busy && !asking}
        onPress={() => (only ? repeating.start(only) : setAsking(true))}
      >
        {t('repeat.open')}
      </Button>
      {asking ? (
        <ChoosePlace places={places} repeating={repeating} onClose={() => setAsking(false)} />
      ) : null}
      {repeating.error && !asking ? (
        <Note tone="warning" role="alert">
          {repeating.error}
        </Note>
      ) : null}
    </>
  );
}

function useRepeating(jobId: string) {
  const { t } = useTranslation('learnings');
  const navigate = useNavigate();
  const repeat = useRepeat(jobId);
  const start = ({ organisationId, networkId, organisation }: PostingPlace) =>
    after(repeat.mutateAsync({ organisationId, networkId }), (draft) => {
      toast(t('repeat.made', { organisation }));
      void navigate({ to: '/klussen/$jobId/bewerken', params: { jobId: draft.id } });
    });
  return { start, busy: repeat.isPending, error: repeat.error?.message };
}

const keyOf = (place: PostingPlace): string => `${place.organisationId} ${place.networkId}`;

interface ChoosePlaceProps {
  places: PostingPlace[];
  repeating: ReturnType<typeof useRepeating>;
  onClose: () => void;
}

function ChoosePlace({ places, repeating, onClose }: ChoosePlaceProps) {
  const { t } = useTranslation('learnings');
  const [chosen, setChosen] = useState(places[0] ? keyOf(places[0]) : null);
  const place = places.find((each) => keyOf(each) === chosen);
  return (
    <ConfirmDialog
      title={t('repeat.title')}
      isOpen
      onClose={onClose}
      confirmLabel={t('repeat.make')}
      onConfirm={() => (place ? repeating.start(place) : undefined)}
      busy={repeating.busy}
    >
      <Stack gap={14}>
        <p>{t('repeat.text')}</p>
        <Select
          label={t('repeat.for')}
          choices={places.map((each) => ({
            id: keyOf(each),
            label: each.organisation,
            note: each.network,
          }))}
          value={chosen}
          onChange={(key) => setChosen(key)}
          width="full"
        />
        {repeating.error ? (
          <Note tone="warning" role="alert">
            {repeating.error}
          </Note>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}

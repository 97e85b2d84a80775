/** One person: the three questions, assignments now and before, themes, networks, and what help they give. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import MapPin from 'lucide-react/icons/map-pin';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { Related } from '@/features/suggestions';
import { isoDay } from '@/lib/dates';
import { firstName } from '@/lib/names';
import { Columns, Meta, Stack } from '@/ui/layout';
import { ButtonLink, Link } from '@/ui/Link';
import { Breadcrumb, Page } from '@/ui/Page';
import { Tag } from '@/ui/signs';
import { personQuery, type Person } from '../api';
import { PersonSide } from '../components/PersonSide';
import { PersonText } from '../components/PersonText';
import { PlacementList } from '../components/PlacementList';
import { placementMoment } from '../placements';

export default function PersonPage() {
  const { t } = useTranslation('people');
  const { personId } = useParams({ from: '/signed-in/mensen/$personId' });
  const person = useSuspenseQuery(personQuery(personId)).data;
  const own = useMe()?.id === person.id;
  return (
    <Page
      title={person.name}
      breadcrumb={
        <Breadcrumb label={t('person.back')}>
          <Link to="/mensen">{t('people.title')}</Link>
        </Breadcrumb>
      }
      below={<Facts person={person} />}
      status={<Act person={person} />}
    >
      <Columns side={<PersonSide person={person} />} sideLabel={t('person.side')}>
        <Questions person={person} own={own} />
        <Alike person={person} />
      </Columns>
    </Page>
  );
}

/** Change it when it's mine; else ask for a duo, when one of us is a senior and the other isn't. */
function Act({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'duos']);
  const me = useMe();
  if (me?.id === person.id) {
    return (
      <div>
        <ButtonLink to="/profiel" look="secondary">
          {t('person.change')}
        </ButtonLink>
      </div>
    );
  }
  const fits = me && (me.career === 'senior') !== (person.career === 'senior');
  if (!fits || !hasRole(me, 'member') || person.duos.some(({ id }) => id === me.id)) return null;
  return (
    <div>
      <ButtonLink to="/duo" search={{ met: person.id }} look="secondary">
        {t('duos:person')}
      </ButtonLink>
    </div>
  );
}

/** Of what the person works on now, and the first of those when there are several. */
function Alike({ person }: { person: Person }) {
  const [today] = useState(() => isoDay(new Date()));
  const now = person.placements.find((one) => placementMoment(one, today) === 'present');
  return now ? <Related to={{ kind: 'placement', id: now.id }} /> : null;
}

function Facts({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  return (
    <Meta>
      <Tag tone="sky">{t(`career.${person.career}`)}</Tag>
      {person.organisation ? <span>{person.organisation.name}</span> : null}
      {person.basePlace ? (
        <span>
          <MapPin aria-hidden /> {person.basePlace}
        </span>
      ) : null}
    </Meta>
  );
}

function Questions({ person, own }: { person: Person; own: boolean }) {
  const { t } = useTranslation('people');
  return (
    <Stack gap={32}>
      <PersonText title={t('question.ambition')} text={person.ambition} own={own} />
      <Stack as="section" gap={8}>
        <h2>{t('question.placements')}</h2>
        <PlacementList
          placements={person.placements}
          empty={t('person.noPlacements', { name: firstName(person.name) })}
        />
      </Stack>
      <PersonText title={t('question.note')} text={person.note} own={own} />
      {person.studies || own ? (
        <PersonText title={t('question.studies')} text={person.studies} own={own} />
      ) : null}
    </Stack>
  );
}

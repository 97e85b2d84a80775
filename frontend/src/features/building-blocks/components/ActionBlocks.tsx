/** Buttons, messages, windows and menus. */
import Pin from 'lucide-react/icons/pin';
import Users from 'lucide-react/icons/users';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button, IconButton } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/Dialog';
import { Disclosure } from '@/ui/Disclosure';
import { Tabs } from '@/ui/Tabs';
import { Row, Stack, Words } from '@/ui/layout';
import { ButtonLink } from '@/ui/Link';
import { Menu } from '@/ui/Menu';
import { Note, Tag } from '@/ui/signs';
import { EmptyState, ErrorState, ShowMore, Skeleton } from '@/ui/states';
import { toast } from '@/ui/toast';
import { Block } from './Block';

export function ButtonBlock() {
  const [busy, setBusy] = useState(true);
  return (
    <Block title="Knoppen">
      <Row>
        <Button>Ik doe mee</Button>
        <Button look="secondary" icon={Users}>
          Samen met een collega
        </Button>
        <Button look="quiet">Niet voor mij</Button>
        <Button busy={busy} onPress={() => setBusy(false)}>
          Bewaren
        </Button>
      </Row>
      <Row>
        <Button look="secondary" small>
          Klein
        </Button>
        <Button look="danger">Klus annuleren</Button>
        <Button isDisabled>Kan nu niet</Button>
        <IconButton label="Mila weghalen" icon={X} />
        <ButtonLink to="/klussen">Alle klussen</ButtonLink>
      </Row>
      <Words tone="hint">
        Eén volle knop per onderdeel. Een knop die niet kan, legt ernaast uit waarom.
      </Words>
    </Block>
  );
}

export function OverlayBlock() {
  const [asking, setAsking] = useState(false);
  return (
    <Block title="Ongedaan maken, vragen en menu’s">
      <Row>
        <Button
          look="secondary"
          onPress={() =>
            toast('Klus verborgen. Je ziet hem niet meer.', () => toast('De klus is terug.'))
          }
        >
          Verberg de klus
        </Button>
        <Button look="secondary" onPress={() => setAsking(true)}>
          Verstuur
        </Button>
        <ExampleMenu />
      </Row>
      <ConfirmDialog
        title="46 uitnodigingen versturen?"
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
        confirmLabel="Verstuur 46 uitnodigingen"
      >
        <p>12 mensen krijgen vandaag een mail. Ze kunnen ja of nee zeggen.</p>
      </ConfirmDialog>
    </Block>
  );
}

function ExampleMenu() {
  return (
    <Menu
      label="Noor"
      trigger={<Button look="secondary">Noor</Button>}
      groups={[
        {
          id: 'Noor',
          actions: [
            {
              id: 'pin',
              label: 'Vastzetten',
              icon: Pin,
              onAction: () => toast('Noor staat vast.'),
            },
            {
              id: 'not',
              label: 'Niet bij deze klus',
              icon: X,
              onAction: () => toast('Noor is uitgesloten.'),
            },
          ],
        },
      ]}
    />
  );
}

export function FoldBlock() {
  return (
    <Block title="Uitklappen en tabbladen">
      <Disclosure title="Hoe weten we dat?">
        <p>De rekenmachine bewijst een bovengrens: geen enkel plan komt daarboven.</p>
      </Disclosure>
      <Tabs
        label="Klussen"
        tabs={[
          { id: 'open', title: 'Open', content: <p>21 open klussen.</p> },
          { id: 'done', title: 'Klaar', content: <p>8 klussen zijn klaar.</p> },
        ]}
      />
    </Block>
  );
}

export function MessageBlock() {
  return (
    <Block title="Berichten en labels">
      <Note tone="warning" icon={Users}>
        <b>Iemand was je voor.</b> De laatste plek is net bezet. Je staat nu als eerste op de
        wachtlijst.
      </Note>
      <Note tone="positive">Zo wordt het groepje als jullie meedoen: 4 van de 5.</Note>
      <Note>We bewaren alleen wanneer je bezet bent. Nooit waarmee of met wie.</Note>
      <Note tone="negative">Dat ging mis bij ons. Wat je typte, staat er nog.</Note>
      <Row gap={8}>
        <Tag>energie</Tag>
        <Tag tone="yours">tafelleider</Tag>
        <Tag tone="positive">Groepje compleet</Tag>
        <Tag tone="warning">kwetsbaar</Tag>
        <Tag tone="neutral">3 van 4</Tag>
      </Row>
    </Block>
  );
}

export function StateBlock() {
  return (
    <Block title="Niets gevonden, laden, en stuk">
      <Stack gap={20}>
        <EmptyState
          level={3}
          title="Nu past er geen klus bij jouw vrije tijd"
          actions={
            <>
              <ButtonLink to="/vrije-tijd">Vrije tijd aanpassen</ButtonLink>
              <ButtonLink to="/klussen" look="quiet">
                Bekijk die 5 klussen
              </ButtonLink>
            </>
          }
        >
          <p>Er zijn 21 open klussen. 5 daarvan passen bij je thema’s, maar dan ben je bezet.</p>
        </EmptyState>
        <Skeleton label="Klussen worden geladen" />
        <ErrorState
          level={3}
          title="Dat ging mis bij ons"
          code="4f2a-91"
          onRetry={() => toast('Opnieuw geprobeerd.')}
        >
          <p>Wat je typte, staat er nog.</p>
        </ErrorState>
        <ShowMore
          status="15 van 48 klussen"
          hasMore
          busy={false}
          onMore={() => toast('Meer klussen.')}
        />
      </Stack>
    </Block>
  );
}

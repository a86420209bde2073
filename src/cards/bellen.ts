import { holders } from '../core/school.ts';
import type { Pack, Role } from '../protocols/schema.ts';
import { type Action, call112, callVeiligThuis, noodsituatie, to } from './buttons.ts';
import { type AdaptiveCard, fill } from './fill.ts';
import type { Shown } from './shown.ts';
import { texts } from './texts.nl.ts';
import { frame, roleTitle } from './view.ts';

type Contact = Pack['contacts'][number];
const COLLEAGUES: readonly Role[] = ['aandachtsfunctionaris', 'directeur', 'bestuur'];
const ON_TOP = ['112', '08002000'];

/**
 * Whom to call, in `cards/bellen.json`: 112 and Veilig Thuis, colleagues, the contacts of the protocol, and apart from
 * those whom the law names.
 * Only a current number can be tapped; what is outdated says so, and its replacement is not from the protocol. The
 * contacts are folded until asked for: who looks here in a hurry sees the two numbers that count.
 */
export function bellenCard(shown: Shown): AdaptiveCard {
  const { pack } = shown.setting;
  const words = texts.bellen;
  const own = pack.contacts
    .filter(({ dial, standing }) => !(standing.status === 'current' && ON_TOP.includes(dial ?? '')))
    .map(contactView);
  const [tappable, others] = [own.filter(isTapped), own.filter((one) => !isTapped(one))];
  const groups = [
    { heading: words.contacts(pack.title), contacts: tappable },
    { heading: words.lawContacts, contacts: lawContacts(shown) },
    {
      heading: tappable.length > 0 ? words.otherContacts : words.contacts(pack.title),
      contacts: others,
    },
  ].filter(({ contacts }) => contacts.length > 0);
  const count = groups.reduce((sum, { contacts }) => sum + contacts.length, 0);
  return fill(shown.templates, 'bellen', {
    ...frame(shown),
    title: words.title,
    first: words.first,
    schoolHeading: words.school,
    colleagues: COLLEAGUES.map((role) => colleagues(shown, role)),
    groups,
    actions: [call112, callVeiligThuis],
    others: [...(count > 0 ? [unfold(count)] : []), to('nieuw'), to('home'), noodsituatie],
  });
}

const unfold = (count: number): Action => ({
  type: 'Action.ToggleVisibility',
  title: texts.bellen.more(count),
  targetElements: ['meer'],
});
/** What can be called at once stands first. */
const isTapped = ({ lines }: { readonly lines: readonly string[] }): boolean =>
  lines[0]?.startsWith('[') ?? false;

/** Only what is current can be tapped. */
const tapped = (phone: string | undefined, dial: string | undefined, status: string): string | undefined =>
  dial && phone && status === 'current' ? `[${phone}](tel:${dial})` : phone;

/** Who the law names, besides those on top and those the protocol has. */
function lawContacts({ setting: { pack, law } }: Shown) {
  const known = [...ON_TOP, ...pack.contacts.map(({ dial }) => dial)];
  return (law.contacts ?? [])
    .filter(({ dial }) => !known.includes(dial))
    .map(({ name, phone, dial, hours, source, standing }) => ({
      name,
      lines: [tapped(phone, dial, standing.status), hours].filter((part) => part !== undefined),
      notes: [[standing.note ?? '', texts.bellen.law(source)].filter((part) => part !== '').join(' ')],
    }));
}

/** What the school file calls a phone number, to tap where it is one. */
function linked(phone: string): string {
  const number = phone.replace(/[^\d+]/g, '');
  return /^[\d\s()+-]+$/.test(phone) && /^\+?\d{10,15}$/.test(number) ? `[${phone}](tel:${number})` : phone;
}

function colleagues(shown: Shown, role: Role): string {
  const people = holders(shown.setting.school, role).map(
    ({ name, phone }) => `${name}, ${phone === undefined ? texts.bellen.noPhone : linked(phone)}`,
  );
  const title = roleTitle(shown, role);
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}: ${people.length > 0 ? people.join('; ') : texts.bellen.nobody}`;
}

function contactView({ name, phone, dial, address, web, hours, source, standing }: Contact) {
  const { status, note, replacement } = standing;
  const tappable = status === 'current' && dial !== undefined && phone !== undefined;
  const number = tappable ? `[${phone}](tel:${dial})` : phone;
  const ours = replacement?.replace(/\.$/, '');
  return {
    name,
    lines: [number, hours, address, web].filter((part) => part !== undefined),
    notes: [
      [texts.bellen.standing[status], note ?? '', ours === undefined ? '' : texts.bellen.replacement(ours)],
      [source.place],
    ]
      .map((parts) => parts.filter((part) => part !== '').join(' '))
      .filter((line) => line !== ''),
  };
}

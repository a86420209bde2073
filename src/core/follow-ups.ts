import { causedBy } from './caused-by.ts';
import { reminders, runningTerms, type Term, terms } from './deadlines.ts';
import { type CaseKey, type Dossier, type DossierEvent, evolve, lastOf } from './dossier.ts';
import { type Draft, messageOf, type OutboxMessage, type Recipient, type Written } from './messages.ts';
import type { Setting } from './setting.ts';

/**
 * What others must hear because of these events, at once or later: for the same write as the events. Whether it
 * is still needed is asked again when it is due (`stillNeeded`), and then also who holds the role.
 * @param before the dossier without these events
 */
export function followUps(
  setting: Setting,
  key: CaseKey,
  before: Dossier,
  events: readonly DossierEvent[],
): OutboxMessage[] {
  const after = events.reduce(evolve, before);
  const written: Written = { setting, before, after, fresh: after.happened.slice(before.version) };
  return [
    ...written.fresh.flatMap((event) => causedBy(written, event)),
    ...newTerms(written),
    ...missedTerms(written),
    ...refresh(written),
  ].map((draft) => messageOf(key, draft));
}

/** Each reminder of each term that started in this write. Told when it is due, if it still runs by then. */
function newTerms({ setting, before, after }: Written): Draft[] {
  const name = ({ rule, occurrence }: Term) => `${occurrence}/${rule}`;
  const known = new Set(terms(setting, before).map(name));
  return terms(setting, after)
    .filter((term) => !known.has(name(term)))
    .flatMap((term) =>
      reminders(setting, term).map(({ moment, dueAt, to }) => remind(term, moment, { role: to }, dueAt)),
    );
}

const remind = (
  { rule, occurrence }: Term,
  moment: Draft['moment'],
  to: Recipient,
  dueAt: string,
): Draft => ({
  kind: 'term',
  occurrence,
  to,
  dueAt,
  acute: false,
  rule,
  ...(moment && { moment }),
});

/** A dossier that is opened again: of each term that runs, whoever should have heard while it was closed, hears now. */
function missedTerms({ setting, before, after, fresh }: Written): Draft[] {
  const reopened = fresh.find(({ meta }) => meta.type === 'dossier.reopened');
  if (reopened === undefined) return [];
  const closings = [lastOf(before, 'dossier.closed'), lastOf(before, 'dossier.unfounded')];
  const closedAt =
    closings
      .map((event) => event?.meta.at ?? '')
      .sort()
      .at(-1) ?? '';
  const { seq: nth, at } = reopened.meta;
  return runningTerms(setting, after).flatMap((term) => {
    const missed = reminders(setting, term).filter(({ dueAt }) => closedAt < dueAt && dueAt <= at);
    const newest = new Map(missed.map((reminder) => [reminder.to, reminder]));
    return [...newest.values()].map(({ moment, to }) => ({ ...remind(term, moment, { role: to }, at), nth }));
  });
}

/** Cards of this case that ask what no longer needs asking are closed; a look changes nothing. */
function refresh({ before, after, fresh }: Written): Draft[] {
  const last = fresh.filter(({ meta }) => meta.type !== 'dossier.viewed').at(-1);
  if (before.version === 0 || last === undefined) return [];
  const { at, by } = last.meta;
  return [
    {
      kind: 'card.refresh',
      occurrence: after.version,
      to: { person: by.userId },
      dueAt: at,
      acute: true,
    },
  ];
}

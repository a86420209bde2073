import type { Law, Pack, PassageTopic, Role, Source, Standing, Step } from '../protocols/schema.ts';
import { elsewhereTopics } from './elsewhere.nl.ts';
import { silentAround } from './silent-around.nl.ts';
import { silentField } from './silent-field.nl.ts';

/** A sentence of the law beside an answer: never mixed with it. */
export type LawPart = Law['items'][number];

/** What the vraagbaak can answer with: a passage of this protocol, a silence of it, or an item of the law. */
export type Entry = {
  readonly id: string;
  readonly soort: 'protocol' | 'stil' | 'wet';
  readonly title: string;
  readonly text: string;
  readonly ask: readonly string[];
  readonly topic?: PassageTopic | undefined;
  readonly step?: Step | undefined;
  readonly for: readonly Role[];
  readonly source?: Source | undefined;
  readonly alsoAt?: readonly Source[] | undefined;
  readonly standing?: Standing | undefined;
  readonly next: readonly string[];
  readonly law: readonly LawPart[]; // what the law says about the same
  readonly elsewhere?: true; // about something that no protocol of the field is about: never shown
};

/** Everything one school can be answered with: its own pack and the law, and nothing of another school. */
export function entriesOf(pack: Pack, law: Law): Entry[] {
  return [...passages(pack, law), ...silences(pack, law), ...law.items.map(lawEntry), ...elsewhere()];
}

const lawOn = (law: Law, id: string): LawPart[] => law.items.filter(({ answers }) => answers?.includes(id));

function passages(pack: Pack, law: Law): Entry[] {
  const items = pack.passages?.items ?? [];
  const own = new Set(items.map(({ id }) => id));
  return [
    ...items.map((one): Entry => ({ ...one, soort: 'protocol', law: lawOn(law, one.id) })),
    // A pack whose document is not yet there as passages answers with its guidance.
    ...pack.guidance
      .filter(({ id }) => !own.has(id))
      .map(
        ({ topic, ...one }): Entry => ({
          ...one,
          soort: 'protocol',
          title: topic,
          ask: [topic],
          for: [],
          next: [],
          law: lawOn(law, one.id),
        }),
      ),
  ];
}

function silences(pack: Pack, law: Law): Entry[] {
  const shared = [...silentField, ...silentAround];
  const own = pack.passages?.silent ?? [];
  const topics = new Set([...pack.silent, ...own].map(({ topic }) => topic));
  return [...topics].map((topic): Entry => {
    const [said, more] = [pack.silent, own].map((all) => all.find((one) => one.topic === topic));
    const known = shared.find(({ topics: names }) => names.includes(topic));
    const asked = own.find((one) => one.topic === topic);
    const title = asked?.title ?? known?.title ?? said?.text ?? topic;
    return {
      id: topic,
      soort: 'stil',
      title,
      text: said?.text ?? more?.text ?? known?.text ?? title,
      ask: [...(asked?.ask ?? []), ...(known?.ask ?? []), title],
      for: [],
      next: ['bellen'],
      law: lawOn(law, topic),
    };
  });
}

const elsewhere = (): Entry[] =>
  Object.entries(elsewhereTopics).map(([topic, ask]) => ({
    id: `elders-${topic}`,
    soort: 'stil',
    title: topic,
    text: topic,
    ask,
    for: [],
    next: [],
    law: [],
    elsewhere: true,
  }));

const lawEntry = (item: LawPart): Entry => ({
  id: item.id,
  soort: 'wet',
  title: item.title,
  text: item.text,
  ask: [item.title, `wat zegt de wet over ${item.title}`],
  for: [],
  standing: item.standing,
  next: [],
  law: [],
});

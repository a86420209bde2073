const dates = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const day = (date: string): string => dates.format(new Date(`${date}T00:00:00Z`));

/** What the assistant says beside things the school added to its protocol. */
export const texts = {
  notOfProtocol: (from: string) => `${from} (niet uit jullie protocol)`,
  confirmed: (on: string) => `Bevestigd door de school op ${day(on)}.`,
  replaced: (on: string, before: string) =>
    `Aangepast door de school op ${day(on)}. In het protocol staat: ${before}.`,
};

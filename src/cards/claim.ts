import type { ShownCase } from './shown.ts';

/** What every button about a case carries: a claim, not a right. All of it is checked again at the click. */
export const claimOf = ({ code, dossier, cardId, who, setting }: ShownCase, verb: string) => ({
  verb,
  code,
  seenVersion: dossier.version,
  actionId: `${cardId}/${verb}`,
  ...(who.several && { school: setting.school.id }),
});

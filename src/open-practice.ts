import { join } from 'node:path';
import type { Config, TeamsConfig } from './config.ts';
import type { Outbox } from './outbox/run.ts';
import type { Log } from './ports.ts';
import type { Files } from './read-files.ts';

/** The practice environment stands in for Teams. Its code is loaded here, and nowhere else. */
export async function openPractice(
  config: Config,
  { schools, settings }: Pick<Files, 'schools' | 'settings'>,
  log: Log,
  outbox: () => Outbox | undefined,
  nextDue: () => Promise<string | undefined>,
) {
  const { practice } = await import('./adapters/practice/practice.ts');
  const { practiceClock } = await import('./adapters/practice/clock.ts');
  const clock = practiceClock({ file: join(config.dataFolder, 'oefenklok.json') });
  const appId = 'bbbbbbbb-0000-4000-8000-00000000000b';
  const tenant = schools[0]?.tenant ?? ''; // all of one tenant: read-files.ts
  const played = practice({
    bot: { appId, tenant, messagesUrl: `http://${config.host}:${config.port}/api/messages` },
    schools,
    roleTitle: (school, role) => settings.current(school).pack.roles.find((one) => one.role === role)?.title,
    clock,
    nextDue,
    tick: async () => {
      await outbox()?.tick();
      outbox()?.wake();
    },
    log,
    folder: config.dataFolder,
  });
  clock.onMove(() => outbox()?.wake());
  const teams: TeamsConfig = {
    appId,
    appTenant: tenant,
    credentials: { type: 'SingleTenant', password: played.botPassword },
    tenants: [tenant],
    openIdMetadata: played.metadataUrl,
    tokenIssuer: 'https://api.botframework.com',
    serviceHosts: played.serviceHosts,
    serviceUrl: played.serviceUrl,
    loginUrl: played.loginUrl,
  };
  return { practice: played, clock, teams };
}

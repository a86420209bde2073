import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// It leaves its binary and libraries in the temp folder, and only on a machine it takes for a Lambda.
const unpack = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();`;

// Its own configuration only looks in /tmp/fonts; without a font the page has no letters at all.
const fontsIn = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>`;

/** Unpacks the browser that npm brought, once per version; two test workers at once end with one copy. */
function unpackedChromium(): string {
  const manifest = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = join(tmpdir(), `meldcode-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(home, 'chromium'))) return home;
  const fresh = mkdtempSync(join(tmpdir(), 'meldcode-unpack-'));
  try {
    execFileSync(execPath, ['--input-type=module', '-e', unpack], {
      cwd: import.meta.dirname,
      env: { ...env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), fontsIn(home));
    renameSync(fresh, home);
  } catch (error) {
    if (!existsSync(join(home, 'chromium'))) throw error; // otherwise another worker was first
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return home;
}

/**
 * A real Chromium with an empty profile. It comes from npm and needs no system package; set
 * `MELDCODE_CHROME` to the path of a Chrome on this machine to use that one. Close it after use.
 */
export async function openBrowser(): Promise<Browser> {
  // biome-ignore lint/style/noProcessEnv: the bot itself never reads this one
  const own = env.MELDCODE_CHROME;
  if (own) return chromium.launch({ executablePath: own, args: flags });
  const home = unpackedChromium();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: flags,
    env: {
      ...env,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    } as Record<string, string>,
  });
}

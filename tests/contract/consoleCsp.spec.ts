import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { contentSecurityPolicy } from '../../scripts/console/csp.ts';
import { readTrustedSites, type TrustedSite } from '../../scripts/org/deployed/trustedSites.ts';
import { withProjectOrg } from './orgFixtures.ts';

const ASSISTANT = 'http://127.0.0.1:4711';
const SWITCHES = ['Connect', 'Font', 'Frame', 'Img', 'Media', 'Style'] as const;

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    })
  );
}

function site(url: string, open: string[], { active = true, context = 'All' } = {}): string {
  const switches = SWITCHES.map(
    (name) => `<isApplicableTo${name}Src>${open.includes(name)}</isApplicableTo${name}Src>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
    <CspTrustedSite xmlns="http://soap.sforce.com/2006/04/metadata">
      <context>${context}</context><endpointUrl>${url}</endpointUrl><isActive>${active}</isActive>${switches.join('')}
    </CspTrustedSite>`;
}

async function policyOf(...sites: string[]): Promise<Map<string, string[]>> {
  return directives(contentSecurityPolicy(ASSISTANT, await trustedSites(sites), { kind: 'LEX' }));
}

async function trustedSites(sites: string[]): Promise<TrustedSite[]> {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'csp-'));
  try {
    await mkdir(path.join(tree, 'cspTrustedSites'));
    await Promise.all(
      sites.map((text, index) => writeFile(path.join(tree, `cspTrustedSites/S${index}.cspTrustedSite`), text))
    );
    return await readTrustedSites(tree);
  } finally {
    await rm(tree, { recursive: true });
  }
}

test("allows requests to the package's trusted sites and the local assistant only", async () => {
  await withProjectOrg(({ metadata }) => {
    const urls = metadata.trustedSites
      .filter(({ directives: opened }) => opened.includes('connect-src'))
      .map(({ url }) => url);
    expect(urls).not.toHaveLength(0);
    const policy = directives(contentSecurityPolicy(ASSISTANT, metadata.trustedSites, { kind: 'LEX' }));
    expect(new Set(policy.get('connect-src'))).toEqual(new Set(["'self'", ASSISTANT, ...urls]));
  });
});

test('allows inline scripts and the trusted sites of its context on a Visualforce page', async () => {
  const sites = await trustedSites([
    site('https://vf.example.com', ['Connect'], { context: 'VisualForce' }),
    site('https://lex.example.com', ['Connect'], { context: 'LEX' })
  ]);
  const policy = directives(contentSecurityPolicy(ASSISTANT, sites, { kind: 'VisualForce' }));
  expect(policy.get('script-src')).toEqual(["'self'", "'unsafe-inline'"]);
  expect(policy.get('connect-src')).toEqual(["'self'", ASSISTANT, 'https://vf.example.com']);
});

test('allows evaluated code on a page with the sandbox, and nothing else', () => {
  const [own, policy] = [
    directives(contentSecurityPolicy(ASSISTANT, [], { kind: 'LEX' })),
    directives(contentSecurityPolicy(ASSISTANT, [], { kind: 'LEX', sandbox: true }))
  ];
  own.get('script-src')?.push("'unsafe-eval'");
  expect(policy).toEqual(own);
});

test('without trusted sites, allows no origin but the assistant, and no inline or evaluated scripts', async () => {
  const policy = await policyOf();
  const origins = [...policy].flatMap(([directive, sources]) =>
    sources.filter((source) => /[*]|:\/\//.test(source)).map((source) => `${directive} ${source}`)
  );
  expect(origins).toEqual([`connect-src ${ASSISTANT}`]);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
});

for (const name of SWITCHES) {
  test(`isApplicableTo${name}Src extends only its directive`, async () => {
    const [own, policy] = [await policyOf(), await policyOf(site('https://one.example.com', [name]))];
    const opened = `${name.toLowerCase()}-src`;
    own.get(opened)?.push('https://one.example.com');
    expect(policy).toEqual(own);
  });
}

test('ignores inactive sites and sites for other contexts', async () => {
  const policy = await policyOf(
    site('https://off.example.com', ['Connect'], { active: false }),
    site('https://vf.example.com', ['Connect'], { context: 'VisualForce' }),
    site('https://lex.example.com', ['Connect'], { context: 'LEX' })
  );
  expect(policy.get('connect-src')).toEqual(["'self'", ASSISTANT, 'https://lex.example.com']);
});

for (const url of ['http://plain.example.com', 'https://a.example.com; script-src *', "'unsafe-eval'", '']) {
  test(`refuses the trusted site ${JSON.stringify(url)}`, async () => {
    await expect(policyOf(site(url, ['Connect']))).rejects.toThrow('not the URL of a trusted site');
  });
}

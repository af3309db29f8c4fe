import type { RequestHandler } from 'express';
import { accessOf } from '../../org/access.ts';
import { translatedLabels } from '../../org/languages.ts';
import type { ConsoleContext } from '../consoleContext.ts';
import { contentSecurityPolicy } from '../csp.ts';
import { messagePage, problemPage } from '../page.ts';
import { escapeHtml, sessionAttributes, userFor, wantsSandbox } from '../session.ts';
import { visualforcePage } from './page.ts';

interface Answer {
  readonly status: number;
  readonly html: string;
}

/** Serves `/apex/{page}?id={record}`. */
export function serveVisualforce(context: ConsoleContext): RequestHandler<{ page: string }> {
  return async (request, response) => {
    const { status, html } = await answer(context, request.params.page, request.query);
    const policy = contentSecurityPolicy(new URL(context.assistantUrl).origin, context.org.metadata.trustedSites, {
      kind: 'VisualForce',
      sandbox: wantsSandbox(request.query)
    });
    response.set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': policy });
    response.status(status).type('html').send(html);
  };
}

async function answer({ org, builder }: ConsoleContext, name: string, query: Record<string, unknown>): Promise<Answer> {
  const build = await builder.current();
  if ('problem' in build) {
    return { status: 500, html: problemPage(build.problem) };
  }
  const markup = org.metadata.visualforcePages.get(name);
  if (markup === undefined) {
    return message(404, 'Page Does Not Exist', `There is no Visualforce page ${name}.`);
  }
  const user = userFor(query);
  const access = accessOf(org.metadata, user.permissionSets);
  if (!access.canOpenPage(name)) {
    return message(403, 'Insufficient Privileges', 'You do not have the level of access necessary to see this page.');
  }
  const record = typeof query['id'] === 'string' ? org.findRecord(query['id']) : undefined;
  const request = {
    ...{ org, access, record, vendor: build.vendor, sandbox: wantsSandbox(query) },
    session: sessionAttributes(user, org),
    labels: translatedLabels(org.metadata, user.locale)
  };
  return { status: 200, html: visualforcePage(markup, request) };
}

function message(status: number, title: string, text: string): Answer {
  return { status, html: messagePage(title, `<p>${escapeHtml(text)}</p>`) };
}

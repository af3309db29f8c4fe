import type { Finding } from '../findings.ts';
import { at, first, textAt } from '../model/elements.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';
import { objectProblem, tabProblem } from '../names.ts';

/** Apps name tabs, a utility bar and record pages that exist and fit. */
export function applications(project: Project): Finding[] {
  return ofType(project, 'CustomApplication').flatMap((app) => [
    ...tabFindings(project, app),
    ...utilityBarFindings(project, app),
    ...[...at(app.xml, 'actionOverrides'), ...at(app.xml, 'profileActionOverrides')].flatMap((override) =>
      overrideFindings(project, app, override)
    )
  ]);
}

/** An app in a package activates nothing by profile. What an admin deploys to one org may. */
export function packagedActivations(project: Project): Finding[] {
  return ofType(project, 'CustomApplication').flatMap((app) =>
    at(app.xml, 'profileActionOverrides').map((override) =>
      findingIn(app, override, 'names profiles of one org, which a package cannot know')
    )
  );
}

function tabFindings(project: Project, app: Component): Finding[] {
  const tabs = at(app.xml, 'tabs');
  const names = tabs.map(({ text }) => text);
  return [
    ...tabs.flatMap((tab, index) => {
      const twice = names.indexOf(tab.text) < index ? `${tab.text} is there twice` : undefined;
      const problem = twice ?? tabProblem(project, app.package, tab.text);
      return problem ? [findingIn(app, tab, problem)] : [];
    }),
    ...at(app.xml, 'workspaceConfig', 'mappings', 'tab')
      .filter(({ text }) => !names.includes(text))
      .map((tab) => findingIn(app, tab, `the app has no tab ${tab.text}`))
  ];
}

function utilityBarFindings(project: Project, app: Component): Finding[] {
  const bar = first(app.xml, 'utilityBar');
  if (!bar) {
    return [];
  }
  const { component, problem } = resolve(project, app.package, ['FlexiPage'], bar.text);
  const type = textAt(component?.xml, 'type');
  const unfit = component && type !== 'UtilityBar' ? `${bar.text} is a ${type}, no UtilityBar` : undefined;
  const reason = problem ?? unfit;
  return reason ? [findingIn(app, bar, reason)] : [];
}

function overrideFindings(project: Project, app: Component, override: XmlElement): Finding[] {
  const page = first(override, 'content');
  const object = first(override, 'pageOrSobjectType');
  const objectReason =
    object && !object.text.startsWith('standard-') && objectProblem(project, app.package, object.text);
  const pageReason =
    textAt(override, 'type') === 'Flexipage' ? pageProblem(project, app, page, object?.text) : undefined;
  return [
    ...(objectReason ? [findingIn(app, object, objectReason)] : []),
    ...(pageReason ? [findingIn(app, page ?? `${override.path}.content`, pageReason)] : [])
  ];
}

function pageProblem(
  project: Project,
  app: Component,
  page: XmlElement | undefined,
  object: string | undefined
): string | undefined {
  if (!page) {
    return 'is missing';
  }
  const { component, problem } = resolve(project, app.package, ['FlexiPage'], page.text);
  const forObject = textAt(component?.xml, 'sobjectType');
  return component && forObject !== undefined && forObject !== object
    ? `${page.text} is a page for ${forObject}, not for ${object ?? 'nothing'}`
    : problem;
}

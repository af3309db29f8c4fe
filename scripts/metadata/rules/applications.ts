import type { Finding } from '../findings.ts';
import { elementAt, elementsAt, textAt } from '../model/elements.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import type { XmlElement } from '../model/xml.ts';
import { objectProblem, tabProblem } from '../references.ts';

/** The tabs, utility bar and record pages of an app exist and are of the right type. */
export function applications(project: Project): Finding[] {
  return ofType(project, 'CustomApplication').flatMap((app) => [
    ...tabFindings(project, app),
    ...utilityBarFindings(project, app),
    ...[...elementsAt(app.xml, 'actionOverrides'), ...elementsAt(app.xml, 'profileActionOverrides')].flatMap(
      (override) => overrideFindings(project, app, override)
    )
  ]);
}

/** Apps in packages and samples assign no pages by profile. Only the app that an admin deploys to an org may. */
export function packagedActivations(project: Project): Finding[] {
  return ofType(project, 'CustomApplication').flatMap((app) =>
    elementsAt(app.xml, 'profileActionOverrides').map((override) =>
      findingIn(app, override, 'names profiles of one org, which a package cannot know')
    )
  );
}

function tabFindings(project: Project, app: Component): Finding[] {
  const tabs = elementsAt(app.xml, 'tabs');
  const names = tabs.map(({ text }) => text);
  return [
    ...tabs.flatMap((tab, index) => {
      const twice = names.indexOf(tab.text) < index ? `${tab.text} is there twice` : undefined;
      const problem = twice ?? tabProblem(project, app.package, tab.text);
      return problem ? [findingIn(app, tab, problem)] : [];
    }),
    ...elementsAt(app.xml, 'workspaceConfig', 'mappings', 'tab')
      .filter(({ text }) => !names.includes(text))
      .map((tab) => findingIn(app, tab, `the app has no tab ${tab.text}`))
  ];
}

function utilityBarFindings(project: Project, app: Component): Finding[] {
  const bar = elementAt(app.xml, 'utilityBar');
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
  const page = elementAt(override, 'content');
  const object = elementAt(override, 'pageOrSobjectType');
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

import type { Finding } from '../findings.ts';
import { elementAt, isTrue } from '../model/elements.ts';
import { findingIn, ofType, resolve } from '../model/project.ts';
import type { Component, Project } from '../model/project.ts';
import { bundleProblem } from './bundleUse.ts';

/** Elements of a tab that name a component, with the component's type. */
const SHOWN: Readonly<Record<string, string>> = {
  auraComponent: 'AuraDefinitionBundle',
  flexiPage: 'FlexiPage',
  lwcComponent: 'LightningComponentBundle',
  page: 'ApexPage'
};

/** A tab shows exactly one component, object or URL. A component exists and supports tabs. */
export function tabs(project: Project): Finding[] {
  return ofType(project, 'CustomTab').flatMap((tab) => {
    const shown = [...Object.keys(SHOWN), 'url'].flatMap((name) => elementAt(tab.xml, name) ?? []);
    const count = shown.length + (isTrue(tab.xml, 'customObject') ? 1 : 0);
    return [
      ...(count === 1 || !tab.xml ? [] : [findingIn(tab, '', `shows ${count} things, a tab shows one`)]),
      ...labelFindings(tab),
      ...shown.flatMap((element) => {
        const reason = shownProblem(project, tab, element.name, element.text);
        return reason ? [findingIn(tab, element, reason)] : [];
      })
    ];
  });
}

/** Only the tab of an object needs no label. */
function labelFindings(tab: Component): Finding[] {
  return elementAt(tab.xml, 'label') || isTrue(tab.xml, 'customObject') || !tab.xml
    ? []
    : [findingIn(tab, 'label', 'is missing')];
}

function shownProblem(project: Project, tab: Component, kind: string, name: string): string | undefined {
  if (kind === 'lwcComponent') {
    return bundleProblem(project, tab.package, name, 'lightning__Tab');
  }
  const type = SHOWN[kind];
  return type === undefined ? undefined : resolve(project, tab.package, [type], name).problem;
}

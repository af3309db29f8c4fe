import type { Finding } from '../findings.ts';
import { formulaProblems, readFormula } from '../formula.ts';
import { selfAndDescendants } from '../model/elements.ts';
import { expressionsIn } from '../model/expressions.ts';
import { findingInContent, ofType, resolve } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { parseMarkup, XmlError } from '../model/xml.ts';
import type { XmlElement } from '../model/xml.ts';
import { lightningOutFindings } from './lightningOut.ts';
import type { PageMarkup } from './markup.ts';
import { objectProblem } from '../references.ts';

/** Functions that encode a value for a script. */
const ENCODERS: readonly string[] = ['jsencode', 'jsinhtmlencode'];

/** References in Visualforce pages resolve, and scripts contain encoded values only. */
export function visualforce(project: Project): Finding[] {
  return ofType(project, 'ApexPage').flatMap((page) =>
    page.contents.flatMap((content) => {
      try {
        return pageFindings({ project, page, content }, parseMarkup(content.text));
      } catch (error) {
        if (error instanceof XmlError) {
          return [findingInContent(page, content, '', error.message)];
        }
        throw error;
      }
    })
  );
}

function pageFindings(markup: PageMarkup, root: XmlElement): Finding[] {
  const object = root.attributes['standardController'];
  const elements = selfAndDescendants(root);
  return [
    ...rootFindings(markup, root),
    ...elements.flatMap((element) => expressionFindings(markup, element, object)),
    ...elements.flatMap((element) => encodingFindings(markup, element)),
    ...elements.flatMap((element) => ownComponentFindings(markup, element)),
    ...elements.filter(({ name }) => name === 'script').flatMap(({ text }) => lightningOutFindings(markup, text))
  ];
}

function rootFindings({ project, page, content }: PageMarkup, root: XmlElement): Finding[] {
  const { standardController, controller, extensions = '' } = root.attributes;
  const classes = [controller ?? '', ...extensions.split(',')].map((name) => name.trim()).filter((name) => name !== '');
  const reasons = [
    root.name === 'apex:page' ? undefined : 'is the root element, apex:page expected',
    standardController === undefined ? undefined : objectProblem(project, page.package, standardController),
    ...classes.map((name) => resolve(project, page.package, ['ApexClass'], name).problem)
  ];
  return reasons.flatMap((reason) => (reason ? [findingInContent(page, content, root.name, reason)] : []));
}

function expressionFindings(
  { project, page, content }: PageMarkup,
  element: XmlElement,
  object: string | undefined
): Finding[] {
  const place = { project, package: page.package, object, markup: true };
  return [element.text, ...Object.values(element.attributes)]
    .flatMap(expressionsIn)
    .flatMap((expression) =>
      formulaProblems(expression, place).map((reason) => findingInContent(page, content, `{!${expression}}`, reason))
    );
}

function encodingFindings({ page, content }: PageMarkup, element: XmlElement): Finding[] {
  const scripts = [
    element.name === 'script' ? element.text : '',
    ...Object.entries(element.attributes)
      .filter(([name]) => /^on/i.test(name))
      .map(([, value]) => value)
  ];
  const unsafe = scripts.flatMap(expressionsIn).filter((expression) => !isEncoded(expression));
  return [
    ...unsafe.map((expression) =>
      findingInContent(page, content, `{!${expression}}`, 'stands in a script without JSENCODE')
    ),
    ...(element.attributes['escape'] === 'false'
      ? [findingInContent(page, content, element.name, 'escape="false" lets values become markup')]
      : [])
  ];
}

function isEncoded(expression: string): boolean {
  return ENCODERS.includes(readFormula(expression)?.outermost ?? '');
}

function ownComponentFindings({ project, page, content }: PageMarkup, { name }: XmlElement): Finding[] {
  const own = /^c:(\w+)$/.exec(name)?.[1];
  const reason = own && resolve(project, page.package, ['ApexComponent'], own).problem;
  return reason ? [findingInContent(page, content, name, reason)] : [];
}

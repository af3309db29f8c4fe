import type { Component, Content, Project } from '../model/project.ts';

/** A Visualforce page and one of its files. */
export interface PageMarkup {
  readonly project: Project;
  readonly page: Component;
  readonly content: Content;
}

import { LightningElement, api } from 'lwc';
import type { Mark } from 'c/assistantMarkup';
import code from './code.html';
import em from './em.html';
import highlight from './highlight.html';
import plain from './plain.html';
import small from './small.html';
import strike from './strike.html';
import strong from './strong.html';
import sub from './sub.html';
import sup from './sup.html';
import underline from './underline.html';

type Template = typeof plain;

const TEMPLATES: Readonly<Record<Mark, Template>> = {
  strong,
  em,
  underline,
  strike,
  mark: highlight,
  small,
  code,
  sup,
  sub
};

/** Marked words: the first mark around a run with the others. */
export default class AssistantRichRun extends LightningElement {
  @api text = '';
  /** How it is marked, from the outside in. */
  @api marks: readonly Mark[] = [];

  render(): Template {
    const [first] = this.marks;
    return first ? TEMPLATES[first] : plain;
  }

  get innerMarks(): readonly Mark[] {
    return this.marks.slice(1);
  }
}

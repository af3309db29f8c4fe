import { LightningElement, api } from 'lwc';
import type { Speaker } from 'c/assistantTranscript';
import { FIND_LABELS, describeMatches } from 'c/assistantFind';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** Speaker whose messages are shown; '' for all. */
export type SpeakerFilter = Speaker | '';

/** Target of a jump button. */
export type JumpTarget = 'first' | 'handover' | 'newest';

const SPEAKERS: readonly (readonly [value: SpeakerFilter, label: string])[] = [
  ['', FIND_LABELS.filterEverybody],
  ['customer', TRANSCRIPT_LABELS.speakerCustomer],
  ['assistant', TRANSCRIPT_LABELS.speakerAssistant],
  ['agent', TRANSCRIPT_LABELS.speakerAgent],
  ['system', TRANSCRIPT_LABELS.speakerSystem]
];

const STEPS = [
  { by: -1, icon: 'utility:chevronup', label: FIND_LABELS.findPrevious },
  { by: 1, icon: 'utility:chevrondown', label: FIND_LABELS.findNext }
];

/**
 * Search field, speaker filter and jump buttons. The component has no access to the messages; the parent handles its
 * events: `query` with `{query}` on input, `step` with `{step: 1 | -1}` for the next or previous match, `speaker` with
 * `{speaker}`, and `jump` with `{to}`.
 */
export default class AssistantFindBar extends LightningElement {
  /** Text in the search field. */
  @api query = '';
  /** Number of messages that match the query. */
  @api count = 0;
  /** One-based position of the current match; 0 for none. */
  @api position = 0;
  /** Selected speaker; '' for all. */
  @api speaker: SpeakerFilter = '';
  /** Whether to show the button that jumps to the handover. */
  @api hasHandover = false;

  readonly labels = FIND_LABELS;
  readonly steps = STEPS;

  get hasQuery(): boolean {
    return this.query.trim() !== '';
  }

  get hasNoMatches(): boolean {
    return this.count === 0;
  }

  get matchCountText(): string {
    return describeMatches(this.position, this.count);
  }

  get speakerOptions() {
    return SPEAKERS.map(([value, label]) => ({ value, label, isSelected: value === this.speaker }));
  }

  get jumps() {
    const targets: readonly { to: JumpTarget; label: string }[] = [
      { to: 'first', label: FIND_LABELS.jumpFirst },
      { to: 'handover', label: FIND_LABELS.jumpHandover },
      { to: 'newest', label: FIND_LABELS.jumpNewest }
    ];
    return targets.filter(({ to }) => to !== 'handover' || this.hasHandover);
  }

  handleQuery(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.emit('query', { query: event.detail.value });
  }

  /** Enter steps to the next match, Shift+Enter to the previous one, as in the browser's find bar. */
  handleKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.hasQuery) {
      event.preventDefault();
      this.emit('step', { step: event.shiftKey ? -1 : 1 });
    }
  }

  handleStep(event: Event): void {
    this.emit('step', { step: Number((event.currentTarget as HTMLElement).dataset.step) });
  }

  handleSpeaker(event: Event): void {
    event.stopPropagation();
    this.emit('speaker', { speaker: (event.target as HTMLSelectElement).value });
  }

  handleJump(event: Event): void {
    this.emit('jump', { to: (event.currentTarget as HTMLElement).dataset.to });
  }

  private emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

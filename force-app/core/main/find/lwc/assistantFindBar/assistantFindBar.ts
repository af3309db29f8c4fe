import { LightningElement, api } from 'lwc';
import type { Speaker } from 'c/assistantTranscript';
import { FIND_LABELS, describeMatches } from 'c/assistantFind';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** Whose messages are shown; '' for everybody's. */
export type SpeakerFilter = Speaker | '';

/** Where a jump leads. */
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
 * Finding one's way in a conversation: search, whose messages, jumps. It knows nothing of the messages and says what is
 * wanted by events: `query` {query}, `step` {step: 1 | -1}, `speaker` {speaker}, `jump` {to}.
 */
export default class AssistantFindBar extends LightningElement {
  /** What is searched for. */
  @api query = '';
  /** Number of messages in which it was found. */
  @api count = 0;
  /** Place of the message that was gone to among those, from 1; 0 before the first step. */
  @api place = 0;
  /** Whose messages are shown. */
  @api speaker: SpeakerFilter = '';
  /** Whether the conversation has a handover to jump to. */
  @api hasHandover = false;

  readonly labels = FIND_LABELS;
  readonly steps = STEPS;

  get hasQuery(): boolean {
    return this.query.trim() !== '';
  }

  get hasNone(): boolean {
    return this.count === 0;
  }

  get countText(): string {
    return describeMatches(this.place, this.count);
  }

  get speakers() {
    return SPEAKERS.map(([value, label]) => ({ value, label, isChosen: value === this.speaker }));
  }

  get jumps() {
    const all: readonly { to: JumpTarget; label: string }[] = [
      { to: 'first', label: FIND_LABELS.jumpFirst },
      { to: 'handover', label: FIND_LABELS.jumpHandover },
      { to: 'newest', label: FIND_LABELS.jumpNewest }
    ];
    return all.filter(({ to }) => to !== 'handover' || this.hasHandover);
  }

  handleQuery(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.emit('query', { query: event.detail.value });
  }

  /** Enter goes on to the next place, with Shift to the one before, as in the browser's own search. */
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

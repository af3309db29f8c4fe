import { LightningElement, api } from 'lwc';
import { isTrusted } from 'c/assistantAddress';
import { stopNavigationKeys } from 'c/assistantKeys';
import type { MediaPart } from 'c/assistantTranscript';
import { formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

const NAMES = {
  image: TRANSCRIPT_LABELS.image,
  video: TRANSCRIPT_LABELS.video,
  audio: TRANSCRIPT_LABELS.audio
} as const;
const WORDINGS = {
  image: MESSAGE_LABELS.imageLink,
  video: MESSAGE_LABELS.videoLink,
  audio: MESSAGE_LABELS.audioLink
} as const;

const LABELS = { ...MESSAGE_LABELS, ...TRANSCRIPT_LABELS } as const;

/**
 * An image, video or audio recording: shown where the admin trusts its host, and in any case a link that says where it
 * leads. Nothing but an image and a poster is loaded before somebody presses play.
 */
export default class AssistantMedia extends LightningElement {
  /** The image, video or audio recording. */
  @api messagePart!: MediaPart;
  /** Hosts from which media may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = LABELS;
  readonly stopNavigationKeys = stopNavigationKeys;
  hasFailed = false;

  get name(): string {
    return this.messagePart.title || (this.isImage ? '' : this.messagePart.altText) || NAMES[this.messagePart.media];
  }

  get wording(): string {
    return WORDINGS[this.messagePart.media];
  }

  get isImage(): boolean {
    return this.isShown('image');
  }

  get isVideo(): boolean {
    return this.isShown('video');
  }

  get isAudio(): boolean {
    return this.isShown('audio');
  }

  get source(): string {
    return this.messagePart.source;
  }

  get poster(): string | undefined {
    return isTrusted(this.messagePart.poster, this.mediaHosts) ? this.messagePart.poster : undefined;
  }

  get tracks() {
    return this.messagePart.tracks.map((track, index) => ({
      ...track,
      key: String(index),
      wording: formatLabel(MESSAGE_LABELS.captionsLink, track.label, '{0}')
    }));
  }

  /** Captions of another origin are loaded only for a video that is asked for with CORS. */
  get crossOrigin(): string | undefined {
    return this.messagePart.tracks.length > 0 ? 'anonymous' : undefined;
  }

  handleError(): void {
    this.hasFailed = true;
  }

  private isShown(media: MediaPart['media']): boolean {
    const { messagePart, hasFailed, mediaHosts } = this;
    return messagePart.media === media && !hasFailed && isTrusted(messagePart.source, mediaHosts);
  }
}

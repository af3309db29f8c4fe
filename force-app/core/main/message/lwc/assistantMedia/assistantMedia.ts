import { LightningElement, api } from 'lwc';
import { isTrusted } from 'c/assistantAddress';
import { stopNavigationKeys } from 'c/assistantKeys';
import type { MediaPart } from 'c/assistantTranscript';
import { formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

const DEFAULT_TITLES = {
  image: TRANSCRIPT_LABELS.image,
  video: TRANSCRIPT_LABELS.video,
  audio: TRANSCRIPT_LABELS.audio
} as const;
const LINK_LABELS = {
  image: MESSAGE_LABELS.imageLink,
  video: MESSAGE_LABELS.videoLink,
  audio: MESSAGE_LABELS.audioLink
} as const;

const LABELS = { ...MESSAGE_LABELS, ...TRANSCRIPT_LABELS } as const;

/**
 * Renders an image, video or audio recording. It is embedded if its host is trusted; a link to it is always rendered.
 * Video and audio are not loaded until the user presses play; only images and posters load right away.
 */
export default class AssistantMedia extends LightningElement {
  /** Address, title, description, captions and transcript of the recording. */
  @api messagePart!: MediaPart;
  /** Trusted hosts from which media may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = LABELS;
  readonly stopNavigationKeys = stopNavigationKeys;
  hasLoadError = false;

  get displayName(): string {
    return (
      this.messagePart.title || (this.isImage ? '' : this.messagePart.altText) || DEFAULT_TITLES[this.messagePart.media]
    );
  }

  get linkLabel(): string {
    return LINK_LABELS[this.messagePart.media];
  }

  get isImage(): boolean {
    return this.isEmbedded('image');
  }

  get isVideo(): boolean {
    return this.isEmbedded('video');
  }

  get isAudio(): boolean {
    return this.isEmbedded('audio');
  }

  get source(): string {
    return this.messagePart.source;
  }

  /** Address of the video's poster; undefined if its host is not trusted. */
  get poster(): string | undefined {
    return isTrusted(this.messagePart.poster, this.mediaHosts) ? this.messagePart.poster : undefined;
  }

  get tracks() {
    return this.messagePart.tracks.map((track, index) => ({
      ...track,
      key: String(index),
      linkLabel: formatLabel(MESSAGE_LABELS.captionsLink, track.label, '{0}')
    }));
  }

  /** Browsers load cross-origin captions only if the video itself is requested with CORS. */
  get crossOrigin(): string | undefined {
    return this.messagePart.tracks.length > 0 ? 'anonymous' : undefined;
  }

  handleError(): void {
    this.hasLoadError = true;
  }

  /** Whether the recording is of this kind, from a trusted host, and has not failed to load. */
  private isEmbedded(media: MediaPart['media']): boolean {
    const { messagePart, hasLoadError, mediaHosts } = this;
    return messagePart.media === media && !hasLoadError && isTrusted(messagePart.source, mediaHosts);
  }
}

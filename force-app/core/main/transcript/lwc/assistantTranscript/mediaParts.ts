import type { ItemReader } from './itemReader';
import type { Common } from './part';

export interface Track {
  readonly source: string;
  readonly language: string;
  readonly label: string;
}

export interface MediaPart extends Common {
  readonly kind: 'media';
  readonly media: 'image' | 'video' | 'audio';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly altText: string;
  /** Picture that stands for a video, or ''. */
  readonly poster: string;
  readonly tracks: readonly Track[];
  readonly transcript: string;
}

/** Another site's page. */
export interface FramePart extends Common {
  readonly kind: 'frame';
  readonly source: string;
  readonly title: string;
  readonly description: string;
  readonly imageUrl: string;
}

/** A card that stands for something in IBM's own application. */
export interface PreviewPart extends Common {
  readonly kind: 'preview';
  readonly title: string;
  readonly subtitle: string;
  readonly workspaceId: string;
}

/** A reader of images, video or audio; without a source there is nothing that could be shown. */
export function mediaReader(media: MediaPart['media']): (item: ItemReader) => MediaPart | undefined {
  return (item) => {
    const source = item.text('source');
    const access = item.inside('file_accessibility');
    return source === ''
      ? undefined
      : {
          kind: 'media',
          media,
          source,
          title: item.text('title'),
          description: item.text('description'),
          altText: item.text('alt_text'),
          poster: item.skip('channel_options', 'dimensions').text('image_url'),
          tracks: access.readers('subtitle_tracks').map(readTrack),
          transcript: access.inside('transcript').skip('language', 'label').text('text')
        };
  };
}

/** Source of the names: IBM's web chat takes the attributes of an HTML track element. */
function readTrack(track: ItemReader): Track {
  const language = track.textOf('language', 'srclang');
  return { source: track.textOf('src', 'source', 'url'), language, label: track.text('label') || language };
}

export function readFrame(item: ItemReader): FramePart | undefined {
  const source = item.text('source');
  return source === ''
    ? undefined
    : {
        kind: 'frame',
        source,
        title: item.text('title'),
        description: item.text('description'),
        imageUrl: item.skip('channel_options', 'dimensions', 'display').text('image_url')
      };
}

export function readPreview(item: ItemReader): PreviewPart | undefined {
  const [title, subtitle, workspaceId] = [item.text('title'), item.text('subtitle'), item.text('workspace_id')];
  return title + subtitle + workspaceId === '' ? undefined : { kind: 'preview', title, subtitle, workspaceId };
}

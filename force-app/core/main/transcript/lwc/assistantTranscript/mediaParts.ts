import type { ItemReader } from './itemReader';
import type { FramePart, MediaPart, PreviewPart, Track } from './part';
import { withoutChildren } from './partSpec';
import type { PartSpecs } from './partSpec';

/** Images, video, audio, embedded pages and preview cards. */
export const MEDIA_SPECS: Pick<PartSpecs, 'frame' | 'media' | 'preview'> = {
  frame: {
    responseTypes: { iframe: readFrame },
    mapChildren: withoutChildren,
    texts: ({ title, description, source }, read) => [read.markup(title), read.markup(description), source]
  },
  media: {
    responseTypes: { image: mediaReader('image'), video: mediaReader('video'), audio: mediaReader('audio') },
    mapChildren: withoutChildren,
    texts: ({ title, altText, description, source, transcript }, read) => [
      read.markup(title || altText),
      read.markup(description),
      source,
      read.markup(transcript)
    ]
  },
  preview: {
    responseTypes: { preview_card: readPreview },
    mapChildren: withoutChildren,
    texts: ({ title, subtitle, workspaceId }) => [title, subtitle, workspaceId]
  }
};

/** Returns a reader for images, video or audio. A source is required. */
function mediaReader(media: MediaPart['media']): (item: ItemReader) => MediaPart | undefined {
  return (item) => {
    const source = item.text('source');
    const access = item.object('file_accessibility');
    return source === ''
      ? undefined
      : {
          kind: 'media',
          media,
          source,
          title: item.text('title'),
          description: item.text('description'),
          altText: item.text('alt_text'),
          poster: item.ignore('channel_options', 'dimensions').text('image_url'),
          tracks: access.objects('subtitle_tracks').map(readTrack),
          transcript: access.object('transcript').ignore('language', 'label').text('text')
        };
  };
}

/** Source of the names: IBM's web chat client, which passes them to an HTML `track` element. */
function readTrack(track: ItemReader): Track {
  const language = track.firstText('language', 'srclang');
  return { source: track.firstText('src', 'source', 'url'), language, label: track.text('label') || language };
}

function readFrame(item: ItemReader): FramePart | undefined {
  const source = item.text('source');
  return source === ''
    ? undefined
    : {
        kind: 'frame',
        source,
        title: item.text('title'),
        description: item.text('description'),
        imageUrl: item.ignore('channel_options', 'dimensions', 'display').text('image_url')
      };
}

function readPreview(item: ItemReader): PreviewPart | undefined {
  const [title, subtitle, workspaceId] = [item.text('title'), item.text('subtitle'), item.text('workspace_id')];
  return title + subtitle + workspaceId === '' ? undefined : { kind: 'preview', title, subtitle, workspaceId };
}

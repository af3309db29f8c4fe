/** Converts entries of either API to the transcript model that the viewer renders. Pure functions without labels. */
export type { Finding, Message, MessageDetails, Origin } from './transcript';
export { Transcript } from './transcript';
export type {
  AgentEvent,
  AnswerPart,
  BrokenPart,
  ButtonAction,
  ButtonPart,
  CardPart,
  CarouselPart,
  Citation,
  CommandPart,
  DataPart,
  DatePart,
  EventPart,
  FramePart,
  GridCell,
  GridPart,
  HandoverPart,
  MediaPart,
  NoticePart,
  Option,
  OptionsPart,
  Panel,
  Part,
  PartKind,
  PartOf,
  PlainPart,
  PreviewPart,
  SearchAnswer,
  SearchPart,
  SearchResult,
  Speaker,
  TableCell,
  TablePart,
  TextPart,
  Track,
  TransferPart,
  UploadPart
} from './part';
export { flatten } from './nesting';
export { buildTail, buildTranscript, warmMessageCache } from './build';
export { RESPONSE_TYPES } from './partKinds';
export type { ReadMarkup } from './partSpec';
export { textOf } from './texts';

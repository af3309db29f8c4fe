/** From what was said to what is shown: one Transcript, whichever contract the items came from. */
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
export { buildEnd, buildTranscript, readAhead } from './build';
export { RESPONSE_TYPES } from './partKinds';
export type { ReadMarkup } from './partSpec';
export { textOf } from './texts';

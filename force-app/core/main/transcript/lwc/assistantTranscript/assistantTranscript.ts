/** From what was said to what is shown: one Transcript, whichever contract the items came from. */
export type { Finding, Message, MessageDetails, Origin, Speaker } from './transcript';
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
  PlainPart,
  PreviewPart,
  SearchAnswer,
  SearchPart,
  SearchResult,
  TableCell,
  TablePart,
  TextPart,
  Track,
  TransferPart,
  UploadPart
} from './part';
export { flatten } from './nesting';
export { buildEnd, buildTranscript, readAhead } from './build';
export type { ReadMarkup } from './words';
export { wordsOf } from './words';

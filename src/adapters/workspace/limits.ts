/**
 * Slack's maxima, as its documentation gives them (docs.slack.dev, Block Kit reference and method pages). This is the
 * workspace's own reading: the bot keeps its own limits, so that one mistake cannot hide in both.
 */
export const LIMITS = {
  messageText: 40_000,
  messageBlocks: 50,
  /** The text of all blocks of one message together; beyond it Slack answers `msg_blocks_too_long`. */
  messageBlocksText: 13_000,
  viewBlocks: 100,
  viewBytes: 250_000,
  blockId: 255,
  actionId: 255,
  callbackId: 255,
  externalId: 255,
  privateMetadata: 3000,
  viewTitle: 24,
  sectionText: 3000,
  sectionFields: 10,
  fieldText: 2000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  altText: 2000,
  imageTitle: 2000,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  plainTextInput: 3000,
  options: 100,
  choiceOptions: 10,
  overflowOptions: 5,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  optionGroups: 100,
  accessibilityLabel: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  markdownText: 12_000,
  /** Milliseconds that a message may grow. Not documented; measured by others as a little over five minutes. */
  streamLife: 5 * 60_000,
  tableRows: 100,
  tableCells: 20,
  carouselCards: 10,
  cardTitle: 150,
  cardBody: 200,
  prompts: 4,
  attachments: 100,
  metadataBytes: 8000,
  modalStack: 3,
  reactionNames: 23,
  fileBytes: 30_000_000,
  /** Milliseconds. */
  triggerLife: 3000,
  ackTime: 3000,
  responseUrlLife: 30 * 60_000,
  responseUrlUses: 5,
} as const;

/** Calls a minute, by Slack's rate tiers; `special` is the one message a second of chat.postMessage, kept apart. */
export const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100, special: Number.POSITIVE_INFINITY } as const;

export type Tier = keyof typeof TIERS;

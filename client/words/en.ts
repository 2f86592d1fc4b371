/** What the pages say in English. */
import type { Words } from './words.ts'

const number = new Intl.NumberFormat('en-GB')
const forms = (n: number) => (n === 1 ? 'One questionnaire' : `${number.format(n)} questionnaires`)

export const en: Words = {
  brand: 'Cân Bằng',
  tagline: 'Gender equality in Hưng Yên',
  skip: 'Skip to content',
  loading: 'Loading…',
  retry: 'Try again',
  back: 'Back',
  next: 'Continue',
  send: 'Send',
  finish: 'Finish',
  leave: 'Leave quickly',
  toList: 'See the open questionnaires',
  another: 'Fill in a new questionnaire',

  listTitle: 'Open questionnaires',
  listLead: 'Please choose one. No names are asked, and it works on your phone.',
  listEmpty: 'Nothing is open at the moment. Please come back later.',
  listFailed: 'The list could not be loaded. Please check your connection and try again.',
  waiting: n => `${forms(n)} waiting to be sent from this device. This happens by itself once it is online.`,
  hindered: n => `${forms(n)} not sent yet and still kept on this device:`,
  refusedKept: n =>
    `${forms(n)} not accepted by the server and still kept on this device. Please tell the person in charge the number:`,

  surveyFailed: 'The questionnaire could not be loaded. Please check your connection and try again.',
  surveyMissing: 'There is no such questionnaire, or it is closed.',
  surveyGuarded: 'This questionnaire needs a code.',
  enterCode: 'Enter a code',

  languageTitle: 'Please choose a language.',

  draftTitle: 'There is an unfinished questionnaire',
  draftLead: time => `It was kept on this device at ${time}.`,
  draftResume: 'Carry on',
  draftRestart: 'Delete it and start anew',

  consentTitle: 'Before you start',
  declinedTitle: 'Thank you',
  declinedLead: 'No answer has been kept or sent. You may close this page.',

  progress: ({ page, of }) => `Page ${number.format(page)} of ${number.format(of)}`,
  errorsTitle: n =>
    n === 1 ? 'One question needs another look' : `${number.format(n)} questions need another look`,
  required: '(required)',

  sendingTitle: 'Sending…',
  sendingLead: 'One moment, please.',
  savedTitle: 'Saved',
  savedLead: 'Your questionnaire has arrived.',
  thanks: 'Thank you for your time.',
  keptTitle: 'Kept on this device',
  keptLead:
    'It could not be sent just now. The device tries again by itself; if you close this page, please open it again on the same device.',
  heldTitle: 'Not sent yet',
  heldLead:
    'This questionnaire is not kept on the device. Please leave this page open until it has been sent.',
  refusedTitle: 'The server did not accept it',
  refusedLead: 'It is still kept on this device. Please tell the person in charge the number below.',
  withdrawnTitle: 'Withdrawn',
  withdrawnLead: 'Your answers have been deleted from the server and from this device.',
  sentTitle: n => `Sent from this device (${number.format(n)})`,
  sentLead: 'You can withdraw what you have sent. This device keeps the number, not the answers.',
  receiptNumber: 'Number',
  receiptTime: 'Time',
}

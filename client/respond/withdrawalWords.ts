/** What is said around taking a response back. */
import { type Language, useLanguage } from '../words/words.ts'

const vi = {
  withdraw: 'Rút phiếu',
  withdrawTitle: 'Rút phiếu này?',
  withdrawLead: 'Câu trả lời sẽ bị xóa hẳn, không lấy lại và không gửi lại được.',
  withdrawSure: 'Rút và xóa',
  withdrawNot: 'Giữ phiếu',
  withdrawFailed: 'Chưa rút được. Xin kiểm tra mạng rồi thử lại.',
}

type Words = typeof vi

const en: Words = {
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this questionnaire?',
  withdrawLead: 'Your answers will be deleted for good. They cannot be had back or sent again.',
  withdrawSure: 'Withdraw and delete',
  withdrawNot: 'Keep it',
  withdrawFailed: 'It could not be withdrawn. Please check your connection and try again.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useWithdrawalWords = (): Words => catalogue[useLanguage()]

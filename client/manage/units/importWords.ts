/** What the screen says on which a table of units comes in. */
import { type Language, useLanguage } from '../../words/words.ts'
import type { Message } from './words.ts'

const number = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }

const vi = {
  importLead:
    'Mỗi dòng là một giai đoạn của một đơn vị; tệp nêu toàn bộ lịch sử của các đơn vị trong đó. Đơn vị không có trong tệp được giữ nguyên.',
  importColumns:
    'Dòng đầu là tên cột: id, code, name, kind, parent, validFrom, validUntil, successors, note. Bắt buộc: code, name, kind, validFrom. Ngày viết 2025-07-01 hoặc 1/7/2025. Đơn vị kế thừa: mã id, cách nhau bằng dấu cách; thêm “:part” nếu chỉ một phần.',
  importKinds: 'Loại (kind)',
  file: 'Tệp CSV',
  checking: 'Đang kiểm tra tệp…',
  faults: (n: number) => `${number.vi.format(n)} chỗ chưa đúng`,
  moreFaults: (n: number) => `và ${number.vi.format(n)} lỗi nữa.`,
  notUtf8:
    'Tệp này không phải UTF-8 nên chữ có dấu sẽ hỏng; chưa có gì được gửi. Trong Excel xin chọn Lưu thành (Save As) → “CSV UTF-8 (Comma delimited)”, rồi chọn lại tệp.',
  line: (line: number) => `Dòng ${line}`,
  noLine: 'Ngoài tệp',
  wouldChange: (n: number) => `${number.vi.format(n)} đơn vị sẽ được thêm hoặc thay đổi`,
  unchanged: (n: number) => `${number.vi.format(n)} đơn vị giữ nguyên`,
  nothingToDo: 'Tệp không có gì khác với dữ liệu hiện có.',
  isNew: 'mới',
  isChanged: 'thay đổi',
  take: 'Nhập',
  taken: 'Đã nhập xong.',
}

type Words = { readonly [Key in keyof typeof vi]: Message<(typeof vi)[Key]> }

const en: Words = {
  importLead:
    'Each line is one period of a unit; the file holds the whole history of the units in it. Units that are not in the file stay as they are.',
  importColumns:
    'The first line names the columns: id, code, name, kind, parent, validFrom, validUntil, successors, note. Required: code, name, kind, validFrom. Days are written 2025-07-01 or 1/7/2025. Successors: ids with spaces between; add “:part” where it is only a part.',
  importKinds: 'Kinds',
  file: 'CSV file',
  checking: 'Checking the file…',
  faults: n => `${number.en.format(n)} ${n === 1 ? 'place is' : 'places are'} not right`,
  moreFaults: n => `and ${number.en.format(n)} more.`,
  notUtf8:
    'This file is not UTF-8, so that letters would be lost; nothing was sent. In Excel choose Save As → “CSV UTF-8 (Comma delimited)”, then choose the file again.',
  line: line => `Line ${line}`,
  noLine: 'Outside the file',
  wouldChange: n => `${number.en.format(n)} ${n === 1 ? 'unit' : 'units'} would be new or different`,
  unchanged: n => `${number.en.format(n)} ${n === 1 ? 'unit stays' : 'units stay'} as they are`,
  nothingToDo: 'The file holds nothing that differs from what is stored.',
  isNew: 'new',
  isChanged: 'changed',
  take: 'Import',
  taken: 'Imported.',
}

const catalogue: Record<Language, Words> = { vi, en }

export const useImportWords = (): Words => catalogue[useLanguage()]

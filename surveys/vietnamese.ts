/** Our words over survey-core's machine-translated Vietnamese: importing this module makes them the default. */
import { Question, QuestionExpressionModel, settings, setupLocale, surveyLocalization } from 'survey-core'
import 'survey-core/i18n/vietnamese'

const strings: Readonly<Record<string, string>> = {
  // Moving through the form.
  pagePrevText: 'Quay lại',
  commentText: 'Vui lòng ghi ý kiến',
  otherItemText: 'Khác (ghi rõ)',
  noneItemText: 'Không có',
  refuseItemText: 'Không muốn trả lời',
  progressText: 'Trang {0}/{1}',
  indexText: '{0}/{1}',
  panelDynamicProgressText: 'Mục {0}/{1}',
  panelDynamicTabTextFormat: 'Mục {panelIndex}',
  emptySurvey: 'Phiếu này không có câu hỏi nào để hiển thị.',
  completingSurvey: 'Xin cảm ơn. Phiếu đã hoàn thành.',
  completingSurveyBefore: 'Phiếu này đã được trả lời trước đó.',
  loadingSurvey: 'Đang tải phiếu...',
  ratingOptionsCaption: 'Chọn...',
  buttongroupOptionsCaption: 'Chọn...',

  // What is wrong with an answer.
  requiredError: 'Vui lòng trả lời câu hỏi này.',
  requiredInAllRowsError: 'Vui lòng trả lời ở tất cả các dòng.',
  eachRowUniqueError: 'Các dòng không được trùng nhau.',
  numericError: 'Vui lòng nhập một số.',
  minError: 'Giá trị không được nhỏ hơn {0}.',
  maxError: 'Giá trị không được lớn hơn {0}.',
  stepError: 'Vui lòng nhập giá trị theo bước {0}.',
  invalidInputError: 'Nội dung nhập không hợp lệ.',
  textNoDigitsAllow: 'Không được nhập chữ số.',
  incompletePatternError: 'Vui lòng nhập đủ theo mẫu yêu cầu.',
  textMinLength: 'Vui lòng nhập ít nhất {0} ký tự.',
  textMaxLength: 'Vui lòng nhập không quá {0} ký tự.',
  textMinMaxLength: 'Vui lòng nhập từ {0} đến {1} ký tự.',
  minSelectError: 'Vui lòng chọn ít nhất {0} ý.',
  maxSelectError: 'Vui lòng chọn không quá {0} ý.',
  numericMinMax: 'Giá trị của “{0}” phải từ {1} đến {2}.',
  numericMin: 'Giá trị của “{0}” không được nhỏ hơn {1}.',
  numericMax: 'Giá trị của “{0}” không được lớn hơn {1}.',
  invalidEmail: 'Vui lòng nhập địa chỉ thư điện tử hợp lệ.',
  invalidExpression: 'Câu trả lời chưa thỏa điều kiện: {0}.',
  otherRequiredError: 'Vui lòng ghi rõ ý khác.',
  keyDuplicationError: 'Giá trị này đã có, vui lòng nhập giá trị khác.',

  // Faults of the network and of a questionnaire.
  urlRequestError: 'Máy chủ báo lỗi “{0}”. {1}',
  urlGetChoicesError: 'Không nhận được dữ liệu, hoặc thuộc tính “path” không đúng.',
  noUploadFilesHandler: 'Chưa tải tệp lên được: biểu mẫu chưa có chỗ nhận tệp (“onUploadFiles”).',

  // Files and pictures.
  exceedMaxSize: 'Tệp không được lớn hơn {0}.',
  exceedMaxFiles: 'Chỉ được tải lên tối đa {0} tệp.',
  uploadingFile: 'Tệp đang được tải lên. Vui lòng chờ vài giây rồi thử lại.',
  chooseFile: 'Chọn tệp...',
  noFileChosen: 'Chưa chọn tệp nào',
  filePlaceholder: 'Kéo thả tệp vào đây, hoặc bấm nút bên dưới để chọn tệp.',
  chooseFileCaption: 'Chọn tệp',
  photoPlaceholder: 'Bấm nút bên dưới để chụp ảnh.',
  fileOrPhotoPlaceholder: 'Kéo thả hoặc chọn tệp để tải lên, hoặc chụp ảnh.',
  replaceFileCaption: 'Thay tệp',
  removeFileCaption: 'Xóa tệp này',
  confirmRemoveFile: 'Xóa tệp {0}?',
  confirmRemoveAllFiles: 'Xóa tất cả các tệp?',

  // Tables and repeated parts.
  confirmDelete: 'Xóa mục này?',
  noRowsText: 'Chưa có dòng nào.',
  rowIndexTemplateTitle: 'Dòng {rowIndex}',
  rowNameTemplateTitle: '{rowTitle}',
  showDetails: 'Xem chi tiết',
  choices_Choice: 'Lựa chọn',
  multipletext_itemname: 'ô',
  noEntriesText: 'Chưa có mục nào.\nBấm nút bên dưới để thêm.',
  noEntriesReadonlyText: 'Chưa có mục nào.',
  tabTitlePlaceholder: 'Mục mới',

  // Saving and time.
  savingData: 'Đang lưu câu trả lời...',
  savingDataError: 'Có lỗi nên chưa lưu được câu trả lời.',
  savingDataSuccess: 'Đã lưu câu trả lời.',
  timerSpentAll: 'Đã dùng {0} ở trang này và {1} cho cả phiếu.',
  timerSpentPage: 'Đã dùng {0} ở trang này.',
  timerSpentSurvey: 'Đã dùng {0} cho cả phiếu.',
  timerLimitAll: 'Đã dùng {0} trong {1} ở trang này và {2} trong {3} cho cả phiếu.',
  timerLimitPage: 'Đã dùng {0} trong {1} ở trang này.',
  timerLimitSurvey: 'Đã dùng {0} trong {1} cho cả phiếu.',

  // Small words.
  selectCaption: 'Chọn',
  filterStringPlaceholder: 'Gõ để tìm...',
  emptyMessage: 'Không có mục nào',
  loadingPage: 'Đang tải...',
  more: 'Thêm',
  tagboxDoneButtonCaption: 'Xong',
  ok: 'Đồng ý',
  selectToRankEmptyRankedAreaText: 'Mọi lựa chọn đã được xếp thứ tự',
  selectToRankEmptyUnrankedAreaText: 'Đưa các lựa chọn vào đây để xếp thứ tự',
  createCustomItem: 'Thêm “{0}”...',
}

setupLocale({
  localeCode: 'vi',
  strings: { ...surveyLocalization.locales.vi, ...strings },
  nativeName: 'Tiếng Việt',
  englishName: 'Vietnamese',
})

/** What an instrument calls `default` is Vietnamese. */
surveyLocalization.defaultLocale = 'vi'

/** Where the language is the default one, survey-core would write computed numbers the English way: 12.5% for 12,5%. */
QuestionExpressionModel.prototype.getLocale = function getLocale() {
  return Question.prototype.getLocale.call(this) || 'vi'
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** The limits of a date in a message: 25/11/2026, where survey-core would write “Wed Nov 25 2026”. */
settings.onDateCreated = (date: Date, reason: string) =>
  reason === 'question-text'
    ? Object.assign(date, {
        toDateString: () =>
          `${twoDigits(date.getDate())}/${twoDigits(date.getMonth() + 1)}/${date.getFullYear()}`,
      })
    : date

/** Searching drops marks by itself, but đ is a letter of its own: “duong” finds Đường Hào. */
settings.comparator.normalizeTextCallback = (text: string, reason: string) =>
  reason === 'filter' ? text.replaceAll('đ', 'd').replaceAll('Đ', 'D') : text

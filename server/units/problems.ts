/** What can be wrong with units and their history, in both languages: a part of the catalogue. */

export const unitProblems = {
  'unit.cell': {
    status: 422,
    vi: 'Cột {column}: “{found}” chưa đúng.',
    en: 'Column {column}: “{found}” is not right.',
  },
  'unit.changedLater': {
    status: 409,
    vi: '{unit} còn thay đổi từ ngày {on}, sau ngày kết thúc; xin sửa thay đổi đó trước.',
    en: '{unit} changes on {on}, after its last day; correct that change first.',
  },
  'unit.codeElsewhere': {
    status: 409,
    vi: '{unit}: mã {code} là, hoặc đã từng là, mã của {other}, ngoài phạm vi của Ông/Bà; xin dùng mã khác hoặc nhờ quản trị viên cấp trên.',
    en: '{unit}: {code} is or was the code of {other}, which is not yours to act on; take another code or ask the administrator above.',
  },
  'unit.codeTaken': {
    status: 409,
    vi: '{unit}: ngày {on}, mã {code} đang là mã của {other}.',
    en: '{unit}: on {on} the code {code} is that of {other}.',
  },
  'unit.cycle': {
    status: 409,
    vi: '{unit} không thể trực thuộc {parent}, vì {parent} nằm dưới {unit}.',
    en: '{unit} cannot be under {parent}, which is under {unit}.',
  },
  'unit.dates': {
    status: 422,
    vi: '{unit}: ngày kết thúc {until} sớm hơn ngày bắt đầu {from}.',
    en: '{unit}: the last day {until} comes before the first day {from}.',
  },
  'unit.endedBefore': {
    status: 409,
    vi: '{unit} đã kết thúc ngày {on}; nếu ngày ấy ghi sai, xin sửa giai đoạn cuối cùng.',
    en: '{unit} ended on {on}; if that day is wrong, correct its last period.',
  },
  'unit.encoding': {
    status: 422,
    vi: 'Tệp không phải UTF-8 nên chữ ở đây đã hỏng. Trong Excel xin chọn Lưu thành (Save As) → “CSV UTF-8 (Comma delimited)”.',
    en: 'The file is not UTF-8, so that letters are lost here. In Excel choose Save As → “CSV UTF-8 (Comma delimited)”.',
  },
  'unit.faultyFile': {
    status: 422,
    vi: 'Tệp có {n} chỗ chưa đúng nên chưa có gì được lưu.',
    en: 'Nothing is stored: {n} places in the file are not right.',
  },
  'unit.header': {
    status: 422,
    vi: 'Dòng đầu thiếu cột {columns}.',
    en: 'The first line lacks the columns {columns}.',
  },
  'unit.longFile': {
    status: 422,
    vi: 'Tệp có hơn {n} dòng; xin chia thành nhiều tệp, mỗi đơn vị nằm trọn trong một tệp, đơn vị cấp trên trước.',
    en: 'The file has more than {n} lines; divide it into several, each unit wholly in one of them, units above others first.',
  },
  'unit.notEnded': {
    status: 409,
    vi: '{unit} chưa kết thúc nên chưa thể có đơn vị kế thừa.',
    en: '{unit} has not ended, so it has no successors yet.',
  },
  'unit.notInForce': {
    status: 409,
    vi: '{unit} không tồn tại vào ngày {on}.',
    en: '{unit} does not exist on {on}.',
  },
  'unit.over': {
    status: 409,
    vi: '{unit} đã kết thúc ngày {on} nên không nhận phiếu mới; xin chọn đơn vị kế thừa.',
    en: '{unit} ended on {on} and takes no new answers; choose one of its successors.',
  },
  'unit.overlap': {
    status: 409,
    vi: '{unit}: đã có một giai đoạn khác vào ngày {on}.',
    en: '{unit}: another period already covers {on}.',
  },
  'unit.parentMissing': {
    status: 409,
    vi: '{unit}: đơn vị cấp trên {parent} không tồn tại vào ngày {on}.',
    en: '{unit}: the unit above it, {parent}, does not exist on {on}.',
  },
  'unit.periodElsewhere': {
    status: 403,
    vi: 'Trong giai đoạn từ {from}, {unit} trực thuộc {parent}, ngoài phạm vi của Ông/Bà; xin nhờ quản trị viên cấp trên sửa.',
    en: 'In the period from {from}, {unit} lies under {parent}, which is not yours to act on; ask the administrator above to change it.',
  },
  'unit.repeated': {
    status: 422,
    vi: '{unit}: giai đoạn từ ngày {on} có hai lần trong tệp.',
    en: '{unit}: the period from {on} is in the file twice.',
  },
  'unit.successorMissing': {
    status: 409,
    vi: '{unit}: đơn vị kế thừa {successor} không tồn tại vào ngày {on}.',
    en: '{unit}: its successor {successor} does not exist on {on}.',
  },
  'unit.tabbed': {
    status: 422,
    vi: 'Các cột được ngăn bằng dấu tab (Text, Tab delimited). Trong Excel xin chọn Lưu thành (Save As) → “CSV UTF-8 (Comma delimited)”.',
    en: 'The columns are separated by tabs (Text, Tab delimited). In Excel choose Save As → “CSV UTF-8 (Comma delimited)”.',
  },
  'unit.unreadable': {
    status: 422,
    vi: 'Không đọc được tệp CSV từ đây.',
    en: 'The CSV cannot be read from here.',
  },
} as const

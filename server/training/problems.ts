/** What can go wrong in a training room, and be told to a person. */

export const trainingProblems = {
  'card.answered': {
    status: 409,
    vi: 'Thẻ {card} đã nộp bài lần này rồi. Nếu bài đó không phải của Ông/Bà, xin xem lại mã trên thẻ hoặc báo giảng viên.',
    en: 'Card {card} has handed this test in already. If that was not you, look at the code on your card again or tell the trainer.',
  },
  'card.mismatch': {
    status: 409,
    vi: 'Bài này ghi thẻ hoặc lần kiểm tra khác với mã đã dùng để vào lớp. Xin vào lại bằng mã trên thẻ.',
    en: 'This test names another card or another round than the code by which it came in. Come in again by the code on the card.',
  },
  'card.mistyped': {
    status: 422,
    vi: 'Mã thẻ {card} gõ chưa đúng. Xin xem lại từng ký tự trên thẻ.',
    en: 'The card code {card} is mistyped. Look at each symbol on the card again.',
  },
  'card.told': {
    status: 409,
    vi: 'Thẻ {card} đã có bài nên không đổi được giới tính và nhóm đã khai. Nếu khai nhầm, xin báo giảng viên.',
    en: 'Card {card} has handed in, so that what it told of sex and group cannot be changed. If it was wrong, tell the trainer.',
  },
  'card.unknown': {
    status: 404,
    vi: 'Lớp này không có thẻ {card}. Có thể đây là thẻ của một lớp khác; xin báo giảng viên.',
    en: 'This class has no card {card}. It may belong to another class; tell the trainer.',
  },
  'exchange.damaged': {
    status: 422,
    vi: 'Tệp này không phải là lớp do Cân Bằng xuất ra, hoặc đã bị sửa đổi. Xin xuất lại từ máy của lớp.',
    en: 'This file is no class that Cân Bằng gave out, or it has been changed. Give it out again on the machine of the class.',
  },
  'exchange.unknownSender': {
    status: 409,
    vi: 'Chưa biết máy đã ký tệp này. Mã của máy: {fingerprint}. Nếu mã này đúng là mã hiện trên máy của lớp, quản trị viên toàn hệ thống ghi nhận máy đó rồi nhập lại.',
    en: 'The machine that signed this file is not known yet. Its code: {fingerprint}. If the machine of the class shows the same code, an administrator of the whole system accepts it, and the file is taken in again.',
  },
  'join.training': {
    status: 409,
    vi: 'Đây là mã của một lớp tập huấn. Xin vào lớp bằng thẻ học viên.',
    en: 'This is the code of a training class. Come in by a participant’s card.',
  },
  'key.hidden': {
    status: 409,
    vi: 'Đáp án của lớp chưa được công bố, hoặc lớp đang làm bài.',
    en: 'The right answers have not been shown to this class, or a test is being taken.',
  },
  'key.noChoice': {
    status: 422,
    vi: 'Câu {item} không có phương án {key} để làm đáp án.',
    en: 'Question {item} has no choice {key} that could be the right answer.',
  },
  'key.noItem': {
    status: 404,
    vi: 'Bài {survey} không có câu hỏi {item} nào có đáp án chọn một.',
    en: 'The test {survey} has no question {item} with one right choice.',
  },
  'paper.answered': {
    status: 409,
    vi: 'Thẻ {card} đã có bài khác trong lần kiểm tra này.',
    en: 'Card {card} has another answer to this test already.',
  },
  'paper.changed': {
    status: 409,
    vi: 'Thẻ {card} đã có bài giấy khác trong lần kiểm tra này. Nếu muốn sửa bài đã nhập, xin chọn “Thay bài giấy đã nhập”.',
    en: 'Card {card} has another paper stored for this test. To mend it, choose “Replace papers that are stored”.',
  },
  'paper.future': {
    status: 409,
    vi: 'Ngày của lớp ({on}) chưa đến. Xin sửa ngày ở trang của lớp rồi nhập bài.',
    en: 'The class is dated {on}, which is still to come. Correct the date on its page first.',
  },
  'paper.noCard': {
    status: 422,
    vi: 'Dòng đầu của bảng phải có cột “thẻ” (mã trên thẻ), rồi đến các cột 01, 02 …',
    en: 'The first line of the table needs a column “card” (the code on the card), then the columns 01, 02 …',
  },
  'paper.otherPerson': {
    status: 422,
    vi: 'Giới tính không giống với lần trước của thẻ {card}. Xin xem lại mã thẻ.',
    en: 'Card {card} told another sex before. Look at the code of the card again.',
  },
  'paper.twice': {
    status: 422,
    vi: 'Thẻ {card} có hai dòng trong bảng.',
    en: 'Card {card} has two lines in the table.',
  },
  'paper.twiceColumn': {
    status: 422,
    vi: 'Cột {column} có hai lần trong bảng.',
    en: 'The column {column} is in the table twice.',
  },
  'paper.unknownColumn': {
    status: 422,
    vi: 'Bài kiểm tra không có câu nào tên là {column}.',
    en: 'The test has no question called {column}.',
  },
  'paper.unknownValue': {
    status: 422,
    vi: 'Không có lựa chọn nào là {value}.',
    en: 'There is no choice {value}.',
  },
  'phase.closed': {
    status: 409,
    vi: 'Lần kiểm tra này của lớp chưa mở hoặc đã đóng. Xin báo giảng viên; bài đã làm vẫn được giữ trên máy.',
    en: 'This test of the class is not open yet, or has been closed. Tell the trainer; what was answered is kept on the device.',
  },
  'phase.revealed': {
    status: 409,
    vi: 'Đáp án đã được công bố cho lớp này nên không mở lại được lần kiểm tra trước đó.',
    en: 'The right answers have been shown to this class, so that an earlier test cannot be opened again.',
  },
  'phase.running': {
    status: 409,
    vi: 'Chỉ công bố đáp án sau khi lần kiểm tra cuối khóa đã đóng.',
    en: 'The right answers can be shown once the test at the end of the course is closed.',
  },
  'training.full': {
    status: 409,
    vi: 'Lớp này đã có quá nhiều thẻ lấy trên điện thoại. Xin nhận thẻ in từ giảng viên, hoặc giảng viên tăng số dự kiến ở trang của lớp.',
    en: 'Too many cards of this class were taken on phones. Get a printed card from the trainer, or ask them to raise the number expected on the page of the class.',
  },
  'training.begun': {
    status: 409,
    vi: 'Lớp đã có bài nộp nên không đổi được loại khóa học. Nếu chọn nhầm, xin lập lớp khác.',
    en: 'Tests of this class were handed in, so that its type of course stays. If it is wrong, make another class.',
  },
  'training.noParallel': {
    status: 422,
    vi: 'Bài kiểm tra {survey} không có đề thứ hai tương đương.',
    en: 'The test {survey} has no second form that equals it.',
  },
  'training.noTest': {
    status: 422,
    vi: '{survey} không phải là bài kiểm tra làm tại lớp.',
    en: '{survey} is no test that is taken in class.',
  },
  'training.tooFew': {
    status: 409,
    vi: 'Lớp này chưa có kết quả nào được hiện: chưa đóng bài cuối khóa, hoặc dưới 10 người có đủ hai bài. Vì vậy không tải được số liệu.',
    en: 'No result of this class is shown: the test at the end is not closed, or fewer than 10 people have both tests. So there are no data to download.',
  },
} as const

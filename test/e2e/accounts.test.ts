import { describe, expect, test } from 'vitest'
import { authenticator } from '../support/authenticator.ts'
import { desktop } from '../support/browser.ts'
import { openStage } from '../support/stage.ts'
import { listFaults, type OfficeVisit, visitOffice } from '../support/officeVisit.ts'

const { office, browser } = await openStage()

const password = 'bốn con mèo vàng ngủ trưa'
const renewed = 'năm quả bưởi lăn xuống đồi'

const visit = (path: string, size?: typeof desktop) =>
  visitOffice(browser, path.startsWith('http') ? path : `${office.origin}/office${path}`, size)

const menuOf = async ({ page, press }: OfficeVisit) => {
  await press('Menu')
  const links = await page.getByRole('navigation').getByRole('link').allTextContents()
  await press('Menu')
  return links
}
const linkIn = (lines: readonly string[]) =>
  lines.map(line => /https?:\S+#\S+/.exec(line)?.[0]).find(Boolean) ?? ''

/** Signs in without the phone. @returns whether that worked */
async function recover(code: string): Promise<boolean> {
  const { device, page, signIn, write, press } = await visit('', desktop)
  await signIn('nguyen.thi.ha', password)
  await press('Không có điện thoại: dùng mã khôi phục')
  await write('Mã khôi phục', code.toLowerCase())
  await press('Xác nhận')
  await page.getByRole('navigation').or(page.getByRole('alert')).waitFor()
  const inside = await page.getByRole('navigation').isVisible()
  await device.close()
  return inside
}

describe.sequential('from the first start on', { timeout: 120_000 }, () => {
  let administrator: OfficeVisit
  let trainer: OfficeVisit
  let nextCode: () => string
  let recoveryCode = ''
  let invitation = ''

  test('the printed link makes an administrator, who sets up a second step', async () => {
    administrator = await visit(linkIn(office.told()), desktop)
    const { page, write, press, sees, troubles } = administrator
    await write('Họ và tên', 'Nguyễn Thị Hà')
    await write('Tên đăng nhập', 'nguyen.thi.ha')
    await write('Mật khẩu mới', 'mười bốn ký tự')
    expect(await page.locator('.rules .kept').count()).toBe(1)
    await write('Mật khẩu mới', password)
    expect(await page.locator('.rules .kept').count()).toBe(2)
    expect(await listFaults(page)).toEqual([])
    await press('Tạo tài khoản')
    await sees('Thiết lập xác thực hai bước')
    nextCode = authenticator((await page.locator('.secret code').textContent()) ?? '')
    expect(await listFaults(page)).toEqual([])
    await write('Mã 6 chữ số', nextCode())
    await press('Xác nhận')
    const codes = page.getByRole('list').filter({ hasText: '-' }).getByRole('listitem')
    await codes.first().waitFor()
    expect(await codes.count()).toBe(10)
    recoveryCode = (await codes.first().textContent()) ?? ''
    expect(await listFaults(page)).toEqual([])
    await press('Tôi đã cất giữ các mã này')
    await sees('Phiếu khảo sát và bài kiểm tra')
    expect(await page.getByRole('button', { name: /Nguyễn Thị Hà/ }).textContent()).toContain('Quản trị viên')
    expect(troubles()).toEqual([])
  })

  test('the printed link is spent', async () => {
    const { page, sees } = await visit(linkIn(office.told()))
    await sees('Lời mời không dùng được')
    expect(await page.getByText('đã dùng, đã hết hạn hoặc đã bị thu hồi').isVisible()).toBe(true)
    await page.close()
  })

  test('a password alone does not let an administrator in', async () => {
    const { device, page, signIn, write, press, sees } = await visit('/people', desktop)
    await signIn('nguyen.thi.ha', password)
    await sees('Mã xác thực')
    expect(await page.getByRole('navigation').count()).toBe(0)
    await write('Mã 6 chữ số', nextCode())
    await press('Xác nhận')
    await sees('Người dùng')
    await press(/Nguyễn Thị Hà/)
    await press('Đăng xuất')
    await sees('Đăng nhập')
    await device.close()
  })

  test('a recovery code stands in for the phone, once', async () => {
    expect([await recover(recoveryCode), await recover(recoveryCode)]).toEqual([true, false])
  })

  test('an administrator invites a trainer for a unit', async () => {
    const { page, press, write, sees, troubles } = administrator
    await page.getByRole('link', { name: 'Người dùng' }).click()
    await page.getByRole('link', { name: 'Mời người mới' }).click()
    await write('Họ và tên', 'Trần Văn Bình')
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('phu cu')
    await page.getByRole('option', { name: /^Huyện Phù Cừ/ }).click()
    await press('Tạo liên kết mời')
    await sees('Liên kết mời Trần Văn Bình')
    invitation = (await page.getByText(/#/).textContent()) ?? ''
    expect(await listFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Tất cả người dùng' }).click()
    await page.getByText('Tập huấn viên · Huyện Phù Cừ').waitFor()
    expect(troubles()).toEqual([])
  })

  test('the trainer accepts on a phone, and sees what trainers may of that unit', async () => {
    trainer = await visit(invitation)
    const { page, write, press, sees, troubles } = trainer
    await page.getByText('Người mời').waitFor()
    expect(await page.getByText('Nguyễn Thị Hà').isVisible()).toBe(true)
    await write('Mật khẩu mới', password)
    await press('Tạo tài khoản')
    await sees('Phiếu khảo sát và bài kiểm tra')
    expect(await menuOf(trainer)).toEqual([
      'Phiếu và kết quả',
      'Phiếu tại chỗ',
      'Lớp tập huấn',
      'Mã dùng một lần',
      'Đơn vị',
    ])
    await page.goto(`${office.origin}/office/people`)
    await sees('Không tìm thấy trang này')
    await page.goto(`${office.origin}/office/units?on=any`)
    await page.getByRole('link', { name: 'Huyện Phù Cừ' }).waitFor()
    expect(
      await page
        .locator('main')
        .getByRole('link', { name: /Huyện|Thành phố/ })
        .count(),
    ).toBe(1)
    expect(troubles()).toEqual([])
  })

  test('a session that is ended elsewhere goes on where it was, once its owner is in again', async () => {
    const stolen = await visit('/account')
    await stolen.signIn('tran.van.binh', password)
    await stolen.sees('Trần Văn Bình')
    await stolen.write('Mật khẩu hiện tại', 'gõ dở')
    await trainer.page.goto(`${office.origin}/office/account`)
    await trainer.press('Kết thúc mọi phiên khác')
    await trainer.page.getByText('Không có phiên nào khác').waitFor()
    await stolen.press(/^Kết thúc phiên/)
    const dialog = stolen.page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' })
    await dialog.waitFor()
    expect(await listFaults(stolen.page)).toEqual([])
    await stolen.page.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(true)
    await stolen.signIn('tran.van.binh', password)
    await dialog.waitFor({ state: 'detached' })
    expect(new URL(stolen.page.url()).pathname).toBe('/office/account')
    expect(await stolen.page.getByLabel('Mật khẩu hiện tại').inputValue()).toBe('gõ dở')
    await stolen.device.close()
  })

  test('a trainer who has forgotten the password chooses another by a link, and signs in with that', async () => {
    const { page, press, troubles } = administrator
    await page.getByRole('link', { name: 'Người dùng' }).click()
    await page.getByRole('searchbox').fill('tran van')
    await page.getByText('1 người', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Trần Văn Bình' }).click()
    await press('Tạo liên kết đặt lại mật khẩu')
    await administrator.sees('Liên kết đặt lại mật khẩu cho Trần Văn Bình')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('personal-link')
    expect(await listFaults(page)).toEqual([])
    const link = (await page.getByText(/#/).textContent()) ?? ''
    expect(link).toContain('/office/password#')
    expect(troubles()).toEqual([])
    await page.getByRole('link', { name: 'Tất cả người dùng' }).click()
    const forgetful = await visit(link)
    await forgetful.sees('Đặt mật khẩu mới')
    expect(await listFaults(forgetful.page)).toEqual([])
    await forgetful.write('Mật khẩu mới', 'matkhau12345')
    await forgetful.press('Đặt mật khẩu')
    await forgetful.page.getByText('Mật khẩu này quá dễ đoán').waitFor()
    await forgetful.write('Mật khẩu mới', renewed)
    await forgetful.press('Đặt mật khẩu')
    await forgetful.sees('Đã đặt mật khẩu mới')
    expect(await listFaults(forgetful.page)).toEqual([])
    await forgetful.page.getByRole('link', { name: 'Đến trang đăng nhập' }).click()
    await forgetful.signIn('tran.van.binh', password)
    await forgetful.page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor()
    await forgetful.signIn('tran.van.binh', renewed)
    await forgetful.sees('Phiếu khảo sát và bài kiểm tra')
    expect(forgetful.troubles()).toEqual([])
    await forgetful.device.close()
    const late = await visit(link)
    await late.sees('Liên kết không dùng được')
    await late.device.close()
    await trainer.press('Menu')
    await trainer.page.getByRole('link', { name: 'Phiếu tại chỗ' }).click()
    await trainer.sees('Phiên làm việc đã kết thúc')
    await trainer.signIn('tran.van.binh', renewed)
    await trainer.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('whoever is disabled is out at the next click', async () => {
    const { page, press, troubles } = administrator
    await page.getByRole('link', { name: 'Người dùng' }).click()
    await page.getByRole('searchbox').fill('tran van')
    await page.getByText('1 người', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Trần Văn Bình' }).click()
    await press('Khóa tài khoản')
    const dialog = page.getByRole('dialog', { name: 'Khóa tài khoản' })
    await dialog.getByText('Trần Văn Bình bị đưa ra ngay').waitFor()
    expect(await listFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Khóa tài khoản' }).click()
    await page.getByText('Đã khóa').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Đã thực hiện.')
    await trainer.press('Menu')
    await trainer.page.getByRole('link', { name: 'Phiếu tại chỗ' }).click()
    await trainer.sees('Phiên làm việc đã kết thúc')
    await trainer.signIn('tran.van.binh', password)
    await trainer.page.getByRole('alert').waitFor()
    expect(await trainer.page.getByRole('alert').textContent()).toBe('Tên đăng nhập hoặc mật khẩu chưa đúng.')
    expect(troubles()).toEqual([])
  })

  test('a role is added and taken away again', async () => {
    const { page, press } = administrator
    await page
      .getByRole('form', { name: 'Thêm vai trò' })
      .getByRole('combobox', { name: 'Vai trò' })
      .selectOption('Lãnh đạo (chỉ xem)')
    await page.getByRole('combobox', { name: 'Đơn vị' }).click()
    await page.getByRole('option', { name: 'Toàn hệ thống' }).click()
    await press('Thêm vai trò')
    const added = page.getByText('Lãnh đạo (chỉ xem) · toàn hệ thống', { exact: true })
    await page.getByRole('dialog').getByRole('button', { name: 'Thêm vai trò' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await added.waitFor()
    await press('Bỏ vai trò Lãnh đạo (chỉ xem) · toàn hệ thống')
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ' }).click()
    await added.waitFor({ state: 'detached' })
    expect(await page.getByText('Vai trò duy nhất thì không bỏ được').isVisible()).toBe(true)
  })
})

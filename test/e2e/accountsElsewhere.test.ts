import { afterAll, beforeAll, expect, test } from 'vitest'
import { authenticator } from '../support/authenticator.ts'
import { openIdentity } from '../support/identity.ts'
import { openStage } from '../support/stage.ts'
import { listFaults, visitOffice } from '../support/officeVisit.ts'
import { signIn } from '../support/staff.ts'

const { office, browser } = await openStage()
let elsewhere: Awaited<ReturnType<typeof openIdentity>>
/** Another site than that of the single sign-on, as it is in life. */
let here: string
beforeAll(async () => {
  here = office.origin.replace('127.0.0.1', 'localhost')
  elsewhere = await openIdentity(`${here}/office/sso/callback`)
  await office.install({ signOn: elsewhere.identity })
}, 120_000)
afterAll(async () => {
  await elsewhere.close()
})

test('whoever signs in elsewhere comes back to the address that they opened', async () => {
  await office.meddle(async database => {
    await signIn(database, 'trainer')
    await database.write(async tx => {
      await tx.update(database.tables.accounts).set({ federated: 'binh', fullName: 'Trần Văn Bình' })
    })
  })
  const { device, page, sees, troubles } = await visitOffice(browser, `${here}/office/units`)
  const away = page.getByRole('link', { name: 'Đăng nhập bằng SSO tỉnh' })
  await away.waitFor()
  expect(await listFaults(page)).toEqual([])
  await away.click()
  await page.locator('[name=login]').fill('binh')
  await page.locator('[name=password]').fill('x')
  await page.locator('[type=submit]').click()
  await page.getByText('Authorize').waitFor()
  await page.locator('[type=submit]').click()
  await sees('Đơn vị và địa bàn')
  expect(page.url()).toBe(`${here}/office/units`)
  expect(troubles()).toEqual([])
  await device.close()
})

test('whom nobody has let in yet is told by which name to ask', async () => {
  const { device, page } = await visitOffice(browser, `${here}/office`)
  await page.getByRole('link', { name: 'Đăng nhập bằng SSO tỉnh' }).click()
  await page.locator('[name=login]').fill('ai.do')
  await page.locator('[name=password]').fill('x')
  await page.locator('[type=submit]').click()
  await page.getByText('Authorize').waitFor()
  await page.locator('[type=submit]').click()
  await page.waitForURL(/callback/)
  expect(await page.locator('body').textContent()).toContain(
    'Danh tính ai.do chưa gắn với tài khoản nào ở đây',
  )
  await device.close()
})

test('whoever has no password renews the recovery codes and moves to another phone by a code of the app', async () => {
  const { device, page, press, write, troubles } = await visitOffice(browser, 'about:blank')
  await device.addCookies([await office.signIn('trainer')])
  await page.goto(`${office.origin}/office/account`)
  const enrol = async () => {
    const next = authenticator((await page.locator('.secret code').textContent()) ?? '')
    await write('Mã 6 chữ số', next())
    return next
  }
  const codes = page.locator('.recovery-codes code')
  await press('Bật xác thực hai bước')
  const nextCode = await enrol()
  await press('Xác nhận')
  await codes.first().waitFor()
  await press('Tôi đã cất giữ các mã này')
  await press('Tạo mã khôi phục mới')
  const proof = 'Mã của ứng dụng hiện tại, hoặc mã khôi phục'
  await write(proof, '000000')
  await press('Tạo mã mới')
  await page.getByText('Mã chưa đúng hoặc đã dùng').waitFor()
  await write(proof, nextCode())
  expect(await listFaults(page)).toEqual([])
  await press('Tạo mã mới')
  await codes.first().waitFor()
  const recoveryCode = (await codes.first().textContent()) ?? ''
  await press('Tôi đã cất giữ các mã này')
  await press('Đổi sang điện thoại khác')
  await enrol()
  await write(proof, recoveryCode)
  expect(await listFaults(page)).toEqual([])
  await press('Xác nhận')
  await codes.first().waitFor()
  expect(await codes.allTextContents()).not.toContain(recoveryCode)
  expect(troubles()).toEqual([])
  await device.close()
})

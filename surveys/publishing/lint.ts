/** What SurveyJS's own linter calls an error: references to nothing, duplicate names, expressions that cannot be read. */
import { lintSurvey } from 'survey-core-lint/linter'
import { told, type Obstacle } from './obstacle.ts'
import type { Survey } from './survey.ts'

/** The linter speaks English; what it found, in Vietnamese. Braces name its own details. */
const vietnamese: Readonly<Record<string, string>> = {
  'choices/dead-source': 'Phương án được lấy từ {source}, nhưng không có câu hỏi này.',
  'cycle/calculated-value': 'Các giá trị tính sẵn phụ thuộc lẫn nhau thành vòng.',
  'expression/syntax': 'Không đọc được biểu thức {expression}.',
  'name/duplicate': 'Tên {name} bị dùng hai lần.',
  'property/required': 'Thiếu thuộc tính {key}.',
  'reference/self': 'Điều kiện của {name} nhắc đến chính câu hỏi đó.',
  'reference/unknown': 'Không có câu hỏi hay giá trị nào tên là {name}.',
  'trigger/unknown-target': 'Hành động tự động nhắc đến {name}, nhưng không có câu hỏi này.',
  'variable/collision': 'Biến {name} trùng tên với một câu hỏi.',
}

/** Names are looked at by a rule of ours, which sees those of rows and choices as well. */
const switchedOff = { 'name/reserved': 'off' } as const

export function lintErrors({ instrument }: Survey): readonly Obstacle[] {
  const { findings } = lintSurvey(instrument, { rules: switchedOff })
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ path, ruleId, message, messageData }) => ({
      path,
      rule: ruleId,
      ...told({ vi: vietnamese[ruleId] ?? message, en: message }, messageData),
    }))
}

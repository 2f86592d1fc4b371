/** Runs a command of the terminal; what a person can mend is told in a sentence, without a stack of calls. */
import { type ArgsDef, type CommandDef, runCommand, showUsage } from 'citty'
import { ExpressionError } from '../../surveys/expression/expressionError.ts'
import { Problem } from '../problem.ts'
import { DataFileError } from '../report/dataFile.ts'
import { UnknownVariable } from '../report/unknownVariable.ts'

function sentenceOf(error: Error): string | null {
  if (error instanceof Problem) return `${error.tell('vi')}\n${error.tell('en')}`
  if (error instanceof DataFileError || error instanceof UnknownVariable) return error.message
  if (error instanceof ExpressionError)
    return `Điều kiện lọc chưa đúng / The filter is not right: ${error.message}`
  if (error instanceof RangeError) return `Không lập được kết quả / This cannot be computed: ${error.message}`
  if (error instanceof SyntaxError) return `Tệp không phải JSON / The file is not JSON: ${error.message}`
  if ('code' in error && 'path' in error)
    return `Không mở được tệp / The file cannot be opened: ${String(error.path)} (${String(error.code)})`
  return null
}

export async function run<Args extends ArgsDef>(command: CommandDef<Args>): Promise<void> {
  const rawArgs = process.argv.slice(2)
  if (rawArgs.some(argument => argument === '--help' || argument === '-h')) return showUsage(command)
  try {
    await runCommand(command, { rawArgs })
  } catch (error) {
    process.exitCode = 1
    if (!(error instanceof Error)) throw error
    if (error.name === 'CLIError') await showUsage(command)
    console.error(error.name === 'CLIError' ? error.message : (sentenceOf(error) ?? error))
  }
}

/** Saves every unit that the reader may see as a table, in the form in which it can be imported. */
import { saveFile } from '../../analyse/download.ts'
import { api } from '../../api.ts'

export const downloadUnits = async (): Promise<void> => saveFile(await api['units.csv'].$get(), 'units.csv')

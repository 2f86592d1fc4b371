/** A sheet as a document that can be edited, in the layout of official papers (NĐ 30/2020/NĐ-CP, Annex I). */
import {
  AlignmentType,
  convertMillimetersToTwip as twips,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { across, centred, columns, figuresTable, font, run } from './docxTable.ts'
import { letteredAll } from './lettering.ts'
import { picturePng } from './picturePng.ts'
import type { Block, Picture, Sheet } from './sheet.ts'

type Piece = Paragraph | Table

/** In pixels of 96 to the inch, as wide as the text allows. */
const pixelsAcross = 520

const spacing = { before: 120, after: 60 }
const heading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 200, after: 80 },
    children: [run(text, { bold: true })],
  })
const paragraph = (text: string) =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, spacing, children: [run(text)] })
const rule = (letters: string) => centred([run(letters, { size: 12 })])

function pictureOf({ svg, width, height, alternative, caption }: Picture): Piece[] {
  const transformation = { width: pixelsAcross, height: Math.round((pixelsAcross * height) / width) }
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: picturePng(svg) },
    transformation,
    altText: { title: caption, description: alternative, name: caption },
  })
  return [
    centred([picture], { keepNext: true, spacing: { before: 160 } }),
    centred([run(caption, { italics: true })], { spacing }),
  ]
}

function piecesOf(block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text)]
    case 'paragraph':
      return [paragraph(block.text)]
    case 'points':
      return block.texts.map(
        text =>
          new Paragraph({
            numbering: { reference: 'points', level: 0 },
            alignment: AlignmentType.JUSTIFIED,
            spacing: { before: 60 },
            children: [run(text)],
          }),
      )
    case 'facts':
      return block.facts.map(
        ([name, value]) =>
          new Paragraph({
            spacing: { before: 40 },
            indent: { left: twips(34), hanging: twips(34) },
            tabStops: [{ type: 'left', position: twips(34) }],
            children: [run(`${name}:\t`), run(value, { bold: true })],
          }),
      )
    case 'table':
      return [heading(block.caption), figuresTable(block)]
    default:
      return pictureOf(block)
  }
}

function headOf({ body, state, motto, dated, title, subtitle }: Sheet): Piece[] {
  const bold = { bold: true }
  return [
    columns(
      [2, 3],
      [
        [centred([run(body.toLocaleUpperCase('vi'), bold)]), rule('―――――')],
        [
          centred([run(state, bold)]),
          centred([run(motto, { bold: true, size: 26 })]),
          rule('――――――――――'),
          centred([run(dated, { italics: true })]),
        ],
      ],
    ),
    centred([run(title.toLocaleUpperCase('vi'), { bold: true, size: 28 })], {
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 300 },
    }),
    centred([run(subtitle, bold)]),
    rule('――――――'),
  ]
}

/** Pictures are kept as they are; texts are shown as they are printed. */
function lettered(sheet: Sheet): Sheet {
  const svgs = sheet.blocks.map(block => (block.kind === 'picture' ? block.svg : null))
  const texts = Object(letteredAll(sheet))
  return {
    ...texts,
    blocks: texts.blocks.map((block: Block, at: number) => ({
      ...block,
      ...(svgs[at] && { svg: svgs[at] }),
    })),
  }
}

export async function sheetDocx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const shown = lettered(sheet)
  const { language, title, subtitle, blocks } = shown
  const black = { font, color: '000000' }
  const numbered = new Header({
    children: [centred([new TextRun({ children: [PageNumber.CURRENT], font })])],
  })
  const document = new Document({
    title: `${title} – ${subtitle}`,
    creator: 'Cân Bằng',
    styles: {
      default: {
        document: { run: { font, size: 24, language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' } } },
        heading1: { run: { ...black, size: 28, bold: true } },
        heading2: { run: { ...black, size: 24, bold: true } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '-',
              style: { paragraph: { indent: { left: 300, hanging: 300 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(20), bottom: twips(20), left: twips(30), right: twips(210 - 30 - across) },
          },
        },
        headers: { default: numbered, first: new Header({ children: [centred([])] }) },
        children: [...headOf(shown), ...blocks.flatMap(piecesOf)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

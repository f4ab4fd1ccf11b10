import { Fragment, type MouseEvent } from 'react'
import type { ManualBlock, ManualLine, ManualPageId, ManualSpan } from '../../../shared/manual.ts'
import { Key } from './Key.tsx'

type Follow = (page: ManualPageId) => void
type Props = Readonly<{ blocks: readonly ManualBlock[]; onFollow: Follow }>

/** The text of a page below its title. Pages never change while they are read, so their pieces are known by their place. */
export function ManualText({ blocks, onFollow }: Props) {
  return blocks.map((block, at) => <Block key={at} block={block} onFollow={onFollow} />)
}

function Block({ block, onFollow }: Readonly<{ block: ManualBlock; onFollow: Follow }>) {
  const draw = (line: ManualLine) => <Line line={line} onFollow={onFollow} />
  switch (block.kind) {
    case 'heading':
      return <h3>{draw(block.line)}</h3>
    case 'paragraph':
      return <p>{draw(block.line)}</p>
    case 'steps':
    case 'points': {
      const List = block.kind === 'steps' ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>{draw(item)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table block={block} onFollow={onFollow} />
    case 'picture':
      return <img src={block.source} alt={block.alt} width={block.width} height={block.height} />
  }
}

function Table({ block, onFollow }: Readonly<{ block: Extract<ManualBlock, { kind: 'table' }>; onFollow: Follow }>) {
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, at) => (
            <th key={at} scope="col">
              <Line line={cell} onFollow={onFollow} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, place) => (
              <td key={place}>
                <Line line={cell} onFollow={onFollow} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, onFollow }: Readonly<{ line: ManualLine; onFollow: Follow }>) {
  return line.map((span, at) => (
    <Fragment key={at}>
      <Span span={span} onFollow={onFollow} />
    </Fragment>
  ))
}

function Span({ span, onFollow }: Readonly<{ span: ManualSpan; onFollow: Follow }>) {
  switch (span.kind) {
    case 'text':
      return span.text
    case 'strong':
      return <strong>{span.text}</strong>
    case 'code':
      return <code>{span.text}</code>
    case 'key':
      return <Key command={span.command} />
    case 'link': {
      const { page, text } = span
      const follow = (event: MouseEvent) => {
        event.preventDefault()
        onFollow(page)
      }
      return (
        <a href="#manual-page-title" onClick={follow}>
          {text}
        </a>
      )
    }
  }
}

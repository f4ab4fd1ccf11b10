import type { Page } from '@playwright/test'

// What a person can see and reach in the page as it stands. Each gives the names of what fails, so that a failure says where to look.

/** Controls that no scrolling brings under the eyes, or that something covers there. In an open dialog only its own count. */
export const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = [...document.querySelectorAll('dialog[open], .reason-list')].at(-1) ?? document.body
    const controls = root.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex="-1"])',
    )
    const scrolled = [document.documentElement, document.body, ...root.querySelectorAll('*')]
      .filter(element => element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth)
      .map(element => [element, element.scrollLeft, element.scrollTop] as const)
    const isSeen = (control: HTMLElement) => {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = control.getBoundingClientRect()
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      const within = (outer: Readonly<{ left: number; top: number; right: number; bottom: number }>) => {
        ;[left, top] = [Math.max(left, outer.left), Math.max(top, outer.top)]
        ;[right, bottom] = [Math.min(right, outer.right), Math.min(bottom, outer.bottom)]
      }
      within({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })
      for (
        let around = control.parentElement;
        around !== null && around !== document.body;
        around = around.parentElement
      )
        if (getComputedStyle(around).overflowY !== 'visible') within(around.getBoundingClientRect())
      if (right - left < Math.min(8, box.width) || bottom - top < Math.min(8, box.height)) return false
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      // a large part is seen by what stands in it, a box by its label
      return hit !== null && (control.contains(hit) || hit.contains(control) || hit.closest('label') !== null)
    }
    const failing = [...controls].filter(control => {
      const shown = control.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      return shown && control.closest('.visually-hidden, .unseen') === null && !isSeen(control)
    })
    for (const [element, left, top] of scrolled) element.scrollTo(left, top)
    return failing.map(control => `${control.className || control.tagName}: ${control.textContent.slice(0, 40)}`)
  })

/** Words that end at an edge without saying so by an ellipsis, and that no scrolling shows. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = [...document.querySelectorAll('dialog[open], .reason-list')].at(-1) ?? document.body
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    const range = document.createRange()
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement
      if (parent === null || text.nodeValue?.trim() === '' || parent.closest('.visually-hidden, .unseen, option'))
        continue
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      range.selectNodeContents(text)
      const { left, right } = range.getBoundingClientRect()
      for (let around: Element | null = parent; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around)
        if (style.overflowX === 'visible' && around !== document.documentElement) continue
        const box = around.getBoundingClientRect()
        const isWhole = left >= box.left - 1 && right <= box.right + 1
        const isTold = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
        if (!isWhole && !isTold && style.overflowX === 'hidden') found.push(`${around.className}: ${text.nodeValue}`)
        if (!isWhole || style.overflowX !== 'hidden') break
      }
    }
    return found
  })

/** Where the focus is, and whether it can be seen there: by a ring, a marked row, or the caret of a field. */
export const focusOf = (page: Page): Promise<Readonly<{ where: string; isSeen: boolean }>> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return { where: 'nowhere', isSeen: false }
    const rowId = focused.getAttribute('aria-activedescendant')
    const accent = probed('var(--accent)')
    // where the row lies out of sight, what surrounds it shows that the keys are there
    const places = [
      focused,
      rowId === null ? null : document.querySelector(`#${CSS.escape(rowId)}`),
      focused.closest('.desk-panel')?.querySelector('.panel-head'),
      focused.matches('.queue-list') ? document.querySelector('.desk-work') : null,
    ].filter(place => place != null)
    const isMarked = (place: Element) => {
      const style = getComputedStyle(place)
      const sides = ['outline', 'border-left', 'border-bottom', 'border-top']
      return (
        style.boxShadow.includes(accent) ||
        style.backgroundImage.includes(accent) ||
        sides.some(
          side =>
            style.getPropertyValue(`${side}-color`) === accent &&
            style.getPropertyValue(`${side}-style`) !== 'none' &&
            style.getPropertyValue(`${side}-width`) !== '0px',
        )
      )
    }
    const isInSight = (place: Element) => {
      const { left, right, top, bottom } = place.getBoundingClientRect()
      return place.checkVisibility() && left < innerWidth && right > 0 && top < innerHeight && bottom > 0
    }
    const isField = focused.matches('input, textarea')
    const isSeen = places.some(place => isInSight(place) && (isMarked(place) || isField))
    return { where: `${focused.tagName} ${focused.className} ${focused.id}`.trim(), isSeen }

    function probed(color: string): string {
      const probe = document.createElement('i')
      probe.style.color = color
      document.body.append(probe)
      const value = getComputedStyle(probe).color
      probe.remove()
      return value
    }
  })

// Says when the first frame has been drawn, in the same way as the app does.
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => performance.mark('post-painted'))
  port1.start()
  port2.postMessage(null)
})

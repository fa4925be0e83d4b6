// The sample's utility process: answers what it is sent, with who it is. It never ends of itself.
setInterval(() => {}, 1000)
process.parentPort.on('message', ({ data, ports }) => {
  if (data === 'leave') process.exit(3)
  process.parentPort.postMessage({ data, ports: ports.length, words: process.argv.slice(2), type: process.type })
})

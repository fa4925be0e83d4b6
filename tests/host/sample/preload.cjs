const { contextBridge, ipcRenderer } = require('electron')

globalThis.preloadSecret = 'seen by the preload alone'

contextBridge.exposeInMainWorld('sample', {
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  listen: (listener) => {
    const heard = (_event, value) => listener(value)
    ipcRenderer.on('news', heard)
    return () => ipcRenderer.removeListener('news', heard)
  },
  add: (one, other) => one + other,
  fail: () => {
    throw new RangeError('at once')
  },
  each: (values, change) => Promise.all(values.map(change)),
  electron: process.versions.electron
})

import type { PDFDocumentProxy } from 'pdfjs-dist'

/** A PDF taken apart in a worker of the page, ready to be drawn. */
export interface OpenedPdf {
  document: PDFDocumentProxy
  close(): void
}

/**
 * Opens the bytes of a PDF. Nothing is fetched, no script of it runs, and what is damaged is refused rather than mended: what is drawn is what is signed.
 * @param bytes stay as they are
 * @throws Error when they are no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // Loaded when the first pages are shown, so that the desk starts no slower for it.
  const { getDocument, PDFWorker } = await import('pdfjs-dist')
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const close = (): void => {
    worker.destroy()
    port.terminate()
  }
  try {
    const loading = getDocument({
      data: bytes.slice(),
      worker,
      stopAtErrors: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      verbosity: 0
    })
    return { document: await loading.promise, close }
  } catch (fault) {
    close()
    throw fault
  }
}

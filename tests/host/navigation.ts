/** What `loadURL` rejects with: Electron's message, code and number. */
export class LoadError extends Error {
  constructor(
    readonly code: string,
    readonly errno: number,
    readonly url: string
  ) {
    super(`${code} (${errno}) loading '${url}'`)
  }
}

interface Load {
  url: string
  loader: string | undefined
  resolve(): void
  reject(error: LoadError): void
}

/**
 * Which document a window is loading and which it has loaded. A load is done when the very document that
 * `Page.navigate` named has fired its load event: the two reports may come in either order, and the empty first
 * document fires one too.
 */
export class Navigation {
  /** The address of the document in the window, as Chromium knows it. */
  address = ''
  /** The address the main process itself asked for; no question is put to it about that one. */
  asked: string | undefined

  private current: string | undefined
  private loaded: string | undefined
  private load: Load | undefined

  get isLoading(): boolean {
    return this.load !== undefined
  }

  /** Begins a load; the promise settles when it is done, fails or gives way to another. */
  begin(url: string): Promise<void> {
    this.fail('ERR_ABORTED', -3)
    return new Promise((resolve, reject) => {
      this.load = { url, loader: undefined, resolve, reject }
    })
  }

  /** Chromium named the document that `begin` waits for; without a name it stayed on the same document. */
  named(loader: string | undefined): void {
    if (!this.load) return
    this.load.loader = loader ?? this.loaded
    this.settle()
  }

  committed(address: string, loader: string): void {
    this.address = address
    this.current = loader
  }

  finished(): void {
    this.loaded = this.current
    this.settle()
  }

  fail(code: string, errno: number): void {
    this.load?.reject(new LoadError(code, errno, this.load.url))
    this.load = undefined
  }

  private settle(): void {
    if (!this.load?.loader || this.load.loader !== this.loaded) return
    this.load.resolve()
    this.load = undefined
  }
}

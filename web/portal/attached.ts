/** A file as the portal API takes it. */
export type Attachment = { name: string; content: string }

/** Pictures larger than this are sent smaller: a phone's photo shows a dent at a tenth of its bytes. */
const LARGE_BYTES = 400_000
const MOST_PIXELS = 1_800

/** The files of a form's field, ready to be sent; pictures that this browser can open are made smaller. */
export async function attached(files: File[]): Promise<Attachment[]> {
  return Promise.all(
    files.map(async (file) => {
      const small = file.type.startsWith('image/') && file.size > LARGE_BYTES ? await smaller(file).catch(() => null) : null
      const name = small ? `${file.name.replace(/\.\w+$/, '')}.jpg` : file.name
      return { name: name.slice(-120), content: await base64Of(small ?? file) }
    }),
  )
}

async function smaller(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8))
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

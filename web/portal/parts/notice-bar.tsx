import { useEffect } from 'preact/hooks'
import type { Notice } from '../desk.ts'

/** The last thing that happened, in a sentence. Good news fades, trouble stays. */
export function NoticeBar({ notice, clear }: { notice: Notice | null; clear: () => void }) {
  useEffect(() => {
    if (!notice || notice.trouble) return
    const fade = setTimeout(clear, 6000)
    return () => clearTimeout(fade)
  }, [notice])
  return (
    <div class="notice-place" role="status">
      {notice && <p class={notice.trouble ? 'notice notice-trouble' : 'notice'}>{notice.text}</p>}
    </div>
  )
}

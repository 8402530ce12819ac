import { useEffect, useRef, useState } from "react";
import { SafeHtml } from "../../ui/safe-html.tsx";

/** A mail laid out for a screen of a certain width, made smaller where there is less room. */
export function MailFrame({ html, title, widthPx }: { html: string; title: string; widthPx: number }) {
  const room = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ scale: 1, heightPx: 0 });
  useEffect(() => {
    const measure = () => {
      if (!room.current || !sheet.current) return;
      const scale = Math.min(1, room.current.clientWidth / widthPx);
      setSize({ scale, heightPx: sheet.current.offsetHeight * scale });
    };
    const observer = new ResizeObserver(measure);
    for (const element of [room.current, sheet.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [widthPx]);
  return (
    <div className="mail-room" ref={room} style={{ blockSize: size.heightPx || undefined }}>
      <div className="mail-sheet" ref={sheet} style={{ inlineSize: widthPx, scale: String(size.scale) }}>
        <SafeHtml key={widthPx} html={html} title={title} />
      </div>
    </div>
  );
}

import {
  type HTMLAttributes,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { createPortal } from "react-dom";

interface AnchoredPanelProps extends HTMLAttributes<HTMLDivElement> {
  readonly anchor: RefObject<HTMLElement | null>;
}

const GAP = 4;

/** A panel over the page beside an element: below it, or above where there is more room. */
export function AnchoredPanel({ anchor, ...rest }: AnchoredPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const place = useCallback(() => {
    if (anchor.current !== null && panel.current !== null) {
      placeBeside(anchor.current.getBoundingClientRect(), panel.current);
    }
  }, [anchor]);
  useLayoutEffect(place);
  useEffect(() => {
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [place]);
  const container = anchor.current?.closest("main, [role=dialog]") ?? document.body;
  return createPortal(<div ref={panel} {...rest} />, container);
}

function placeBeside(anchor: DOMRect, panel: HTMLDivElement): void {
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - anchor.bottom - GAP;
  const above = anchor.top - GAP;
  panel.style.position = "fixed";
  panel.style.minWidth = `${Math.min(anchor.width, innerWidth - 2 * GAP)}px`;
  panel.style.maxHeight = "none";
  const height = panel.scrollHeight;
  const isBelow = below >= Math.min(height, 240) || below >= above;
  panel.style.maxHeight = `${Math.max(80, (isBelow ? below : above) - GAP)}px`;
  panel.style.top = isBelow ? `${anchor.bottom + GAP}px` : "auto";
  panel.style.bottom = isBelow ? "auto" : `${innerHeight - anchor.top + GAP}px`;
  const left = Math.min(anchor.left, innerWidth - panel.offsetWidth - GAP);
  panel.style.left = `${Math.max(GAP, left)}px`;
}

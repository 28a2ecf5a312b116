import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { CellAddress } from "../draft/cell-address";
import { useCellText, useFilling } from "../filling-context";

/** How a cell's text is shown, and what is stored for what is typed. */
export interface TextForms {
  /** The stored text as it is shown while the cell is not being typed into. */
  readonly shown: (stored: string) => string;
  /** The same once the cell has the focus. */
  readonly editable: (stored: string) => string;
  readonly stored: (typed: string) => string;
  /** Whether that is worth storing already; what is not is stored on leaving the cell. */
  readonly isValue?: (text: string) => boolean;
}

interface Visit {
  readonly id: string;
  readonly before: string;
}

let visits = 0;

/**
 * Typing into a cell's native input. What an input method composes is stored when it is finished,
 * not letter by letter; the whole text is selected on entering, so that typing replaces it.
 */
export function useTyping(address: CellAddress, forms: TextForms) {
  const { draft } = useFilling();
  const stored = useCellText(address);
  const input = useRef<HTMLInputElement>(null);
  const visit = useRef<Visit>(undefined);
  const [isFocused, setFocused] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const [typed, setTyped] = useState<string>();
  const isValue = forms.isValue ?? (() => true);
  const isPending = typed !== undefined && (isComposing || !isValue(forms.stored(typed)));
  const isTypedCurrent = typed !== undefined && (isPending || forms.stored(typed) === stored);
  const resting = isFocused ? forms.editable(stored) : forms.shown(stored);

  useLayoutEffect(() => {
    if (isFocused) {
      input.current?.select();
    }
  }, [isFocused]);

  const write = (text: string) => draft.write(address, text, visit.current?.id);
  const writeTyped = (text: string) => {
    const value = forms.stored(text);
    if (isValue(value)) {
      write(value);
    }
  };

  return {
    input,
    /** What is being typed, once the input method has finished it. */
    typed: isComposing ? undefined : typed,
    /** Puts a text in the place of what was typed. */
    choose(text: string) {
      setTyped(undefined);
      write(text);
    },
    properties: {
      ref: input,
      value: isTypedCurrent ? typed : resting,
      onFocus() {
        visits += 1;
        visit.current = { id: String(visits), before: stored };
        setFocused(true);
      },
      onBlur() {
        if (isPending) {
          write(forms.stored(typed));
        }
        setFocused(false);
        setComposing(false);
        setTyped(undefined);
      },
      onChange(event: ChangeEvent<HTMLInputElement>) {
        const text = event.currentTarget.value;
        setTyped(text);
        if (!isComposing) {
          writeTyped(text);
        }
      },
      onCompositionStart() {
        setComposing(true);
      },
      onCompositionEnd(event: CompositionEvent<HTMLInputElement>) {
        setComposing(false);
        writeTyped(event.currentTarget.value);
      },
      onMouseDown(event: MouseEvent<HTMLInputElement>) {
        if (!isFocused) {
          // The browser would put the caret where the click was, and the text would not be replaced.
          event.preventDefault();
          event.currentTarget.focus();
        }
      },
      onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
        if (event.key === "Escape" && !event.nativeEvent.isComposing && visit.current) {
          setTyped(undefined);
          write(visit.current.before);
          requestAnimationFrame(() => input.current?.select());
        }
      },
    },
  };
}

import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Avatar } from "../conversation/Avatar.tsx";
import { fits } from "../conversation/completion.ts";
import { useSurroundings } from "../context.ts";
import { useActions } from "../page-context.ts";
import type { User } from "../state/types.ts";
import { Icon } from "./Icon.tsx";
import { usePopover } from "./popover.ts";

/** The address of this page as another person. */
function addressAs(user: string): string {
  return `/workspace/?as=${encodeURIComponent(user)}`;
}

function PersonRow({ user, current, onDone }: { user: User; current: boolean; onDone: () => void }): VNode {
  const { texts } = useSurroundings();
  const { openDirect } = useActions();
  return (
    <li class="person">
      <a class="person-name" href={addressAs(user.id)} aria-current={current ? "true" : undefined}>
        <Avatar user={user} small />
        <span>
          {user.realName}
          <small>{user.title}</small>
        </span>
      </a>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.writeTo(user.displayName)}
        title={texts.writeTo(user.displayName)}
        onClick={() => {
          onDone();
          void openDirect(user.id);
        }}
      >
        <Icon name="thread" />
      </button>
      <a
        class="icon-button"
        href={addressAs(user.id)}
        target="_blank"
        rel="noopener"
        aria-label={`${texts.openAs}: ${user.realName}`}
        title={texts.openAs}
      >
        <Icon name="window" />
      </a>
    </li>
  );
}

/** "Je bent: …": choose another person here, or open a window as them. */
export function PersonChooser(): VNode {
  const { texts, user, users, me } = useSurroundings();
  const { open, setOpen, root, button } = usePopover();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const self = user(me);
  useEffect(() => {
    if (open) search.current?.focus();
  }, [open]);
  const found = users().filter(
    (one) => !one.isBot && !one.deleted && (fits(one.realName, query) || fits(one.title, query)),
  );
  return (
    <div class="chooser" {...root}>
      <button
        ref={button}
        type="button"
        class="chooser-button"
        aria-expanded={open}
        aria-controls="people"
        onClick={() => setOpen(!open)}
      >
        <Avatar user={self} small />
        <span>
          <small>{texts.youAre}</small>
          <b>{self?.realName}</b>
        </span>
        <Icon name="expand" />
      </button>
      {open && (
        <div class="people" id="people">
          <input
            ref={search}
            type="search"
            class="input"
            placeholder={texts.searchPerson}
            aria-label={texts.searchPerson}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <ul aria-label={texts.choosePerson}>
            {found.map((one) => (
              <PersonRow key={one.id} user={one} current={one.id === me} onDone={() => setOpen(false)} />
            ))}
            {found.length === 0 && <li class="menu-empty">{texts.nothingFound}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}

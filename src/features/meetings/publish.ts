/** Sharing minutes that were approved. */
import type { ErrandOf } from "../../domain/errands.ts";
import type { ApprovedMinutes, Meeting } from "../../domain/meetings/types.ts";
import type { OutgoingMessage } from "../../domain/messages/outgoing.ts";
import type { ShareFile } from "../files.ts";
import { publication } from "./approve.ts";
import type { MeetingPorts } from "./ports.ts";

export interface Publishing {
  /** The meeting as it stands, outside any transaction. */
  meeting(id: string): Promise<Meeting | null>;
  /** The minutes as files, with their names. */
  filesOf(meeting: Meeting, minutes: ApprovedMinutes): Promise<{ name: string; bytes: Uint8Array }[]>;
  share: ShareFile;
  now(): Date;
}

/** What writing the result takes: also learning the minutes, so that they answer questions. */
type Finishing = MeetingPorts & {
  learnMinutes(meeting: Meeting, minutes: ApprovedMinutes, now: Date): Promise<void>;
};

/** So often sharing the files is tried; then the minutes go without. */
const WITH_FILES = 3;

/** Gives the files to Slack, and what then is written and said: in the thread, and to each owner of an action. */
export async function publishMinutes(
  errand: ErrandOf<"meeting.publish">,
  { attempts }: { attempts: number },
  { meeting: find, filesOf, share, now }: Publishing,
): Promise<(ports: Finishing) => Promise<OutgoingMessage[]>> {
  const meeting = await find(errand.meeting);
  const minutes = meeting?.approved.find(({ number }) => number === errand.number);
  if (meeting === null || minutes === undefined) return async () => [];
  const files: { name: string; url: string }[] = [];
  if (attempts <= WITH_FILES) {
    for (const file of await filesOf(meeting, minutes)) {
      const url = await share(file);
      if (url !== null) files.push({ name: file.name, url });
    }
  }
  return async (ports) => {
    await ports.learnMinutes(meeting, minutes, now());
    return publication(errand, files, now(), ports);
  };
}

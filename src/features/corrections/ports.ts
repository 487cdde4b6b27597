import type { Ground } from "../../domain/answers/answer.ts";
import type { Audience } from "../../domain/audience.ts";
import type { Correction, CorrectionEvent } from "../../domain/corrections/types.ts";
import type { Author } from "../../domain/history.ts";
import type { Programme } from "../../domain/programme/format.ts";
import type { CoordinationPorts } from "../coordination.ts";
import type { Register } from "../registers.ts";

/** The programme's records as they can be corrected while the program runs. */
export interface ProgrammeRecords {
  /** Waits until nobody else imports or corrects; held until the transaction ends. */
  exclusively(): Promise<void>;
  /** What the files say, without corrections; undefined before anything was imported. */
  files(): Promise<Programme | undefined>;
  /** The files with every recorded correction over them. */
  corrected(): Promise<Programme>;
  /** Brings what was recorded into everything that follows from it: records, people, facts and their index. */
  apply(now: Date): Promise<void>;
}

export interface CorrectionPorts extends CoordinationPorts {
  programme: Programme;
  corrections: Register<Correction, CorrectionEvent>;
  records: ProgrammeRecords;
  questions: {
    /** A question that was asked, with the facts that its answer said. */
    find(id: string): Promise<{ question: string; clearance: Audience; grounds: Ground[] } | undefined>;
  };
  /** The facts that the answer to a question says, for a reader of that clearance. */
  groundsFor(question: string, clearance: Audience, now: Date): Promise<Ground[]>;
  /** Full name of whoever did something, as others see it. */
  nameOf(author: Author): Promise<string>;
}

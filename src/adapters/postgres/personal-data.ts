import { asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Role } from "../../domain/people/types.ts";
import { type Named, unname, unnameText } from "../../domain/people/unname.ts";
import type { Identity, PersonalData, StoredEvent } from "../../features/people/personal-data.ts";
import type { Db } from "./database.ts";
import {
  emails,
  handedMinutes,
  history,
  learnedDocuments,
  outbox,
  passages,
  programmeRecords,
  questions,
  registerItems,
  roles,
  slackUsers,
} from "./schema/index.ts";

/** What is stored about a person, on the database or a transaction of it. */
export function personalData(db: Db): PersonalData {
  return {
    addresses: (person) =>
      db
        .select({ address: emails.address, origin: emails.origin })
        .from(emails)
        .where(eq(emails.person, person))
        .orderBy(asc(emails.address)),
    async roles(person) {
      const rows = await db.select().from(roles).where(eq(roles.person, person)).orderBy(asc(roles.id));
      return rows.map(({ kind, of, origin, givenAt, endedAt }) => ({
        person,
        kind: kind as Role["kind"],
        ...(of === "" ? {} : { of }),
        origin,
        from: givenAt,
        until: endedAt,
      }));
    },
    async events(identity) {
      const rows = await db
        .select({ register: history.register, id: history.subjectId, event: history.event })
        .from(history)
        .where(or(inArray(history.actor, actorsOf(identity)), tells(history.event, identity)))
        .orderBy(asc(history.seq));
      return rows as unknown as StoredEvent[];
    },
    questions: (identity) =>
      db
        .select({
          question: questions.question,
          answer: questions.answer,
          askedAt: questions.askedAt,
          feedback: questions.feedback,
          reply: questions.reply,
        })
        .from(questions)
        .where(inArray(questions.asker, askersOf(identity)))
        .orderBy(asc(questions.askedAt)),
    async documentsNaming(names) {
      const rows = await db
        .selectDistinct({ key: learnedDocuments.key })
        .from(passages)
        .innerJoin(learnedDocuments, eq(learnedDocuments.id, passages.document))
        .where(or(...names.map((name) => holds(passages.text, name))))
        .orderBy(asc(learnedDocuments.key));
      return rows.map(({ key }) => key);
    },
    async erase(identity, instead) {
      const named = namedOf(identity);
      await eraseFromRegisters(db, identity, named, instead);
      await eraseFromTalk(db, identity, named, instead);
      await db.delete(slackUsers).where(eq(slackUsers.person, identity.person.key));
      // Written again, without them, when the programme is read in next.
      await db.delete(programmeRecords).where(tells(programmeRecords.data, identity));
    },
  };
}

async function eraseFromRegisters(db: Db, identity: Identity, named: Named, instead: string): Promise<void> {
  const happened = await db
    .select()
    .from(history)
    .where(or(inArray(history.actor, actorsOf(identity)), tells(history.event, identity)));
  for (const { seq, event, actor } of happened) {
    const by = actorsOf(identity).includes(actor) ? `person:${instead}` : actor;
    await db
      .update(history)
      .set({ event: unname(event, named, instead), actor: by })
      .where(eq(history.seq, seq));
  }
  const items = await db.select().from(registerItems).where(tells(registerItems.state, identity));
  for (const { id, state, searchable, owners } of items) {
    const small = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
    const spoken = named.key.replaceAll("-", " ");
    await db
      .update(registerItems)
      .set({
        state: unname(state, named, instead),
        searchable: unnameText(
          searchable,
          { ...named, names: small([...named.names, spoken]), users: small(named.users) },
          instead,
        ),
        owners: owners.map((owner) => (actorsOf(identity).includes(owner) ? `person:${instead}` : owner)),
      })
      .where(eq(registerItems.id, id));
  }
}

/** Their own questions go; in what others asked, and in what the bot said, the name goes. */
async function eraseFromTalk(db: Db, identity: Identity, named: Named, instead: string): Promise<void> {
  await db.delete(questions).where(inArray(questions.asker, askersOf(identity)));
  // What they answered stays with whoever asked, without who it was from; nobody waits for them any more.
  await db
    .update(questions)
    .set({ repliedBy: instead })
    .where(inArray(questions.repliedBy, actorsOf(identity)));
  const accounts = identity.accounts.map(({ userId }) => userId);
  if (accounts.length > 0)
    await db.update(questions).set({ handedTo: instead }).where(inArray(questions.handedTo, accounts));
  const asked = await db
    .select()
    .from(questions)
    .where(
      or(
        ...identity.names.map((name) =>
          holds(
            sql`${questions.question} || ${questions.answer} || coalesce(${questions.reply}, '') || coalesce(${questions.feedback}, '')`,
            name,
          ),
        ),
      ),
    );
  for (const { id, question, answer, sources, route, grounds, reply, feedback } of asked) {
    await db
      .update(questions)
      .set({
        question: unnameText(question, named, instead),
        answer: unnameText(answer, named, instead),
        sources: unname(sources, named, instead),
        route: unname(route, named, instead),
        grounds: unname(grounds, named, instead),
        reply: reply === null ? null : unnameText(reply, named, instead),
        feedback: feedback === null ? null : unnameText(feedback, named, instead),
      })
      .where(eq(questions.id, id));
  }
  await db.delete(handedMinutes).where(
    inArray(
      handedMinutes.userId,
      identity.accounts.map(({ userId }) => userId),
    ),
  );
  const handed = await db.select().from(handedMinutes).where(tells(handedMinutes.content, identity));
  for (const { id, content } of handed) {
    await db
      .update(handedMinutes)
      .set({ content: unname(content, named, instead) })
      .where(eq(handedMinutes.id, id));
  }
  const said = await db
    .select({ id: outbox.id, content: outbox.content })
    .from(outbox)
    .where(tells(outbox.content, identity));
  for (const { id, content } of said) {
    await db
      .update(outbox)
      .set({ content: unname(content, named, instead) })
      .where(eq(outbox.id, id));
  }
}

/** Data in which the key, an account or a name occurs. */
function tells(column: AnyPgColumn, identity: Identity): SQL {
  const { key, users, names } = namedOf(identity);
  const words = [`"${key}"`, ...users, ...names];
  return or(...words.map((word) => holds(sql`${column}::text`, word))) ?? sql`false`;
}

function holds(text: AnyPgColumn | SQL, word: string): SQL {
  return sql`position(${word} in ${text}) > 0`;
}

function namedOf({ person, accounts, names }: Identity): Named {
  return { key: person.key, names, users: accounts.map(({ userId }) => userId) };
}

/** As the history writes who did something, and a register whose something is. */
function actorsOf({ person, accounts }: Identity): string[] {
  return [`person:${person.key}`, ...accounts.map(({ userId }) => `slack:${userId}`)];
}

function askersOf({ person, accounts }: Identity): string[] {
  return [`person:${person.key}`, ...accounts.map(({ teamId, userId }) => `slack:${teamId}/${userId}`)];
}
